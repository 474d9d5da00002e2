import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { outcomesOf } from '@permanence/measures/figure';
import { publicationContents } from '@permanence/measures/publication';
import { catchUp } from '@permanence/projections/catch-up';
import { rebuild } from '@permanence/projections/rebuild';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AUTHORITY, type Authority, adopt, authority, NOON, open, PANEL } from './authority.ts';

const ORDERS = ['2024-11-12', '2025-01-14', '2025-03-04', '2025-05-27'];
const DAYS = ['2023-12-31', '2024-12-31', '2025-03-31', '2025-06-01', '2026-03-31'].map(civilDate);

let of: Authority;
let db: DatabaseSync;
beforeAll(async () => {
  of = await authority();
  for (const [n, order] of ORDERS.entries())
    await adopt(of, `C${n}`, { order, names: `Invented Adopter ${n}`, postcode: `ZZ${n} 9ZZ` });
  db = openReadModels(':memory:');
  await catchUp(of.stored, db, readModels);
});
afterAll(async () => {
  db.close();
  await of.dispose();
});

/** Every figure of every day, with all rows. */
function figures(): readonly string[] {
  return DAYS.flatMap((asAt) =>
    MEASURES.map((definition) => {
      const figure = outcomesOf(db, definition, { authority: AUTHORITY, asAt });
      return JSON.stringify([
        asAt,
        definition.id,
        figure.numerator,
        figure.denominator,
        figure.value,
        figure.rows,
      ]);
    }),
  );
}

function everyCell(): string {
  const tables = db.prepare("select name from sqlite_master where type = 'table'").all();
  return tables
    .map(({ name }) => JSON.stringify(db.prepare(`select * from "${String(name)}"`).all()))
    .join('\n');
}

it('given birth records that were closed, links opened and new records written to, then every figure is what it was', async () => {
  const before = figures();
  const question = { authority: AUTHORITY, asAt: civilDate('2025-06-01'), knownAt: of.now() };
  const published = publicationContents(db, question, 'a-publication').hash;
  const counted = (measure: string) => before.filter((figure) => figure.includes(`"${measure}",`)).join('\n');
  expect(counted('left-care-adopted')).toMatch(/"numerator"/);
  for (const n of ORDERS.keys()) {
    of.pass(17);
    expect((await of.post(`/v1/children/C${n}/adoption/new-identity`, PANEL, {})).status).toBe(200);
  }
  const { body } = await open(of, 'C1');
  await of.post(`/v1/adopted/${body.link.adopted}/names`, PANEL, {
    on: '2025-06-01',
    forename: 'A',
    surname: 'B',
  });
  await catchUp(of.stored, db, readModels);
  expect(figures()).toEqual(before);
  expect(publicationContents(db, question, 'a-publication').hash).toBe(published);
  await rebuild(of.stored, db, readModels);
  expect(figures()).toEqual(before);
  expect(publicationContents(db, question, 'a-publication').hash).toBe(published);
  expect(of.now()).toBeGreaterThan(NOON);
});

it('no cell of any table has a reference of an adopted child, so that no query can', async () => {
  const cells = everyCell();
  expect(cells).toContain('C1');
  for (const reference of await of.references()) expect(cells).not.toContain(reference);
});
