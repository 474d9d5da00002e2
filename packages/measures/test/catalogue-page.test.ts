import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MEASURES } from '../src/catalogue.ts';
import { cataloguePage, PAGE } from '../src/catalogue-page.ts';
import { examplesOf } from '../src/example.ts';

const STALE = 'docs/measures.md is stale: run node packages/measures/src/print-catalogue.ts';

test('given the catalogue, then the page in docs is what it prints', async () => {
  const page = await cataloguePage();
  expect(readFileSync(PAGE, 'utf8') === page, STALE).toBe(true);
});

test.each(MEASURES)('given $id, then the page tells its reasons and every example', async (definition) => {
  const page = await cataloguePage();
  const examples = await examplesOf(definition.id);
  const outcomes = new Map(
    examples.map(({ row }) => (row === 'none' ? ['', ''] : [row.because, row.outcome])),
  );
  expect(page).toContain(`\n## ${definition.title}\n`);
  for (const [code, sentence] of Object.entries(definition.because)) {
    expect(page).toContain(`- \`${code}\` (${outcomes.get(code)}): ${sentence}`);
  }
  for (const { shows } of examples) expect(page).toContain(`- _${shows}_`);
});
