// Writes examples/kent-2018-19.ndjson: what figures of that year can be held against.
import { writeFileSync } from 'node:fs';
import { EXAMPLE, exampleText } from './example.ts';

writeFileSync(EXAMPLE, exampleText());
