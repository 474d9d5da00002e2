import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { CountedDatabase, emptyReadModels, GivenChild } from './given.ts';

interface Counted {
  readonly before: { readonly totalCount: number; readonly position: number };
  readonly after: { readonly totalCount: number; readonly position: number };
}

const QUERY = `{
  before: children(first: 1) { ... on Children { totalCount position } }
  after: children(last: 1) { ... on Children { totalCount position } }
}`;

describe('given that the log goes on while a request is answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'query-'));
  const path = join(folder, 'read-models.sqlite');
  const writer = emptyReadModels(path);
  writer.exec('pragma journal_mode = wal');
  const reader = new CountedDatabase(path, { readOnly: true });
  let children = 0;
  const oneMore = (): void => {
    children += 1;
    new GivenChild(writer, `child-${children}`).born('2010-01-01');
    writer.exec('update checkpoint set position = position + 1');
  };
  oneMore();
  reader.afterEach = oneMore;
  const ask = asking(reader);
  afterAll(() => {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  it('the request sees the tables at one position', async () => {
    const { data } = await ask<Counted>(QUERY);
    expect(children).toBeGreaterThan(1);
    expect(data.before.totalCount).toBeLessThan(children);
    expect(data.after).toEqual(data.before);
  });

  it('so do requests that overlap, and the next one sees what came meanwhile', async () => {
    const answers = await Promise.all([ask<Counted>(QUERY), ask<Counted>(QUERY), ask<Counted>(QUERY)]);
    for (const { data } of answers) expect(data.after).toEqual(data.before);
    const known = children;
    const { data } = await ask<Counted>(QUERY);
    expect(data.after.totalCount).toBeGreaterThanOrEqual(known);
    expect(reader.isTransaction).toBe(false);
  });

  it('a scorecard asked again shows what was written meanwhile', async () => {
    reader.afterEach = () => {};
    const count = '{ scorecard(asAt: "2018-03-31") { ... on Scorecard { rows { numerator } } } }';
    const before = await ask<{ scorecard: { rows: readonly { numerator: number }[] } }>(count);
    expect(before.data.scorecard.rows[0]).toEqual({ numerator: 0 });
    new GivenChild(writer, 'taken-in').born('2010-01-01').inCareSince('2018-01-01');
    expect((await ask(count)).data).toMatchObject({
      scorecard: { rows: expect.arrayContaining([{ numerator: 1 }]) },
    });
  });
});
