// Prints the schema, and who may read which field of it, beside the source: `node services/query/src/print-schema.ts`. With
// --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { printedMatrix, printedSchema } from './printed-schema.ts';

const PRINTED = { 'schema.graphql': printedSchema(), 'who-may-read.csv': printedMatrix() };

for (const [name, text] of Object.entries(PRINTED)) {
  const file = new URL(`../${name}`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`services/query/${name} is not current: node services/query/src/print-schema.ts`);
    process.exitCode = 1;
  }
}
