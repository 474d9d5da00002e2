// Prints who may record what beside the source: `node services/record/src/print-matrix.ts`.
import { writeFileSync } from 'node:fs';
import { printedMatrix } from './matrix-printed.ts';

writeFileSync(new URL('../who-may-record.csv', import.meta.url), printedMatrix());
