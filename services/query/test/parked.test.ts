import { expect, test } from 'vitest';
import { asking } from './ask.ts';
import { AUTHORITY, emptyReadModels, GivenChild, RECORDED } from './given.ts';

const QUERY = `query ($knownAt: DateTime) {
  one: child(id: "1", asAt: "2018-06-30", knownAt: $knownAt) { ... on Child { isParked parked } }
  two: child(id: "2", asAt: "2018-06-30", knownAt: $knownAt) { ... on Child { isParked parked } }
  measure(id: "children-in-care", asAt: "2018-06-30", knownAt: $knownAt) { ... on Figure { numerator parked } } }`;

test('given a parked child, then every answer says how many are, and the child that it is one, from when its event was recorded on', async () => {
  const db = emptyReadModels();
  for (const child of ['1', '2']) new GivenChild(db, child).born('2010-01-01').inCareSince('2016-01-01');
  const park = db.prepare(
    "insert into parked values ('read-models', ?, 2, 9, 'id', 'Odd', ?, 'unknown-event-type', 0)",
  );
  park.run(`child-${AUTHORITY}-1`, RECORDED + 60_000);
  park.run('child-999-7', RECORDED);
  const ask = asking(db, { authorities: [AUTHORITY] });
  expect((await ask(QUERY)).data).toEqual({
    one: { isParked: true, parked: 1 },
    two: { isParked: false, parked: 1 },
    measure: { numerator: 2, parked: 1 },
  });
  const before = { knownAt: new Date(RECORDED + 1_000).toISOString() };
  expect((await ask(QUERY, before)).data).toMatchObject({
    one: { isParked: false, parked: 0 },
    measure: { parked: 0 },
  });
  park.run(`authority-${AUTHORITY}`, RECORDED);
  expect((await ask(QUERY)).data).toMatchObject({ measure: { parked: 2 } });
});
