import { readFileSync } from 'node:fs';
import { printedWhoMay } from '@permanence/permanence/who-may-printed';
import { expect, it } from 'vitest';

it('who may do what is committed as it is: node services/permanence/src/print-who-may.ts', () => {
  const committed = readFileSync(new URL('../../../docs/who-may.csv', import.meta.url), 'utf8');
  expect(committed).toBe(printedWhoMay());
});
