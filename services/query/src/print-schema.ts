// Prints the schema beside the source: `node services/query/src/print-schema.ts`. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { printedSchema } from './printed-schema.ts';

const file = new URL('../schema.graphql', import.meta.url);
const text = printedSchema();

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('services/query/schema.graphql is not current: node services/query/src/print-schema.ts');
  process.exitCode = 1;
}
