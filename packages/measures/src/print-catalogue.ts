// Writes docs/measures.md from the catalogue.
import { writeFileSync } from 'node:fs';
import { cataloguePage, PAGE } from './catalogue-page.ts';

writeFileSync(PAGE, await cataloguePage());
