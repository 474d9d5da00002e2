import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE, exampleText } from '../../src/kent/example.ts';

test('given the example of targets, floors and neighbours, then it is current: write it with `node packages/synthetic/src/kent/print-example.ts`', () => {
  expect(readFileSync(EXAMPLE, 'utf8')).toBe(exampleText());
});
