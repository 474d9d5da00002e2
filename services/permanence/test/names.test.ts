import { readFileSync } from 'node:fs';
import { createMetrics } from '@permanence/permanence/telemetry/metrics';
import { METRICS, NODE_METRICS } from '@permanence/permanence/telemetry/names';
import { namesPage } from '@permanence/permanence/telemetry/names-page';
import { expect, test } from 'vitest';

test('given the list of metrics, then the page says the same', () => {
  const page = readFileSync(new URL('../../../docs/runbooks/metrics.md', import.meta.url), 'utf8');
  expect(page, 'run node services/permanence/src/telemetry/print-names.ts').toBe(namesPage());
});

test('given a scrape, then every metric of the list is in it, and nothing else of ours', async () => {
  const text = await createMetrics().text();
  const told = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => ({ name, kind }));
  const ours = told.filter(({ name }) => name?.startsWith('permanence_'));
  expect(ours).toEqual(Object.values(METRICS).map(({ name, kind }) => ({ name, kind })));
  expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining([...NODE_METRICS]));
});

test('given a name of ours, then it says its unit as Prometheus asks', () => {
  for (const { name, kind } of Object.values(METRICS)) {
    expect(name).toMatch(/^permanence_[a-z_]+$/);
    expect(name.endsWith('_total'), name).toBe(kind === 'counter');
    if (kind === 'histogram') expect(name).toMatch(/_seconds$/);
  }
});
