// Prints who may do what, over REST and over GraphQL: `node services/permanence/src/print-who-may.ts`.
import { writeFileSync } from 'node:fs';
import { printedWhoMay } from './who-may-printed.ts';

writeFileSync(new URL('../../../docs/who-may.csv', import.meta.url), printedWhoMay());
