// Prints the document beside the source: `node services/record/src/print-openapi.ts`. With --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { printedOpenApi } from './openapi-printed.ts';

const file = new URL('../openapi.json', import.meta.url);

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printedOpenApi()) {
    console.error('services/record/openapi.json is not current: node services/record/src/print-openapi.ts');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printedOpenApi());
}
