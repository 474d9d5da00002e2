// A measure whose one row is about the authority itself.
import { FOREVER } from '@permanence/calendar/civil-date';
import { STILL_BELIEVED } from '@permanence/read-models/tables';
import { afterAll, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { AUTHORITY, emptyReadModels, GivenChild, RECORDED } from './given.ts';

const DAY = '2018-03-31';

const db = emptyReadModels();
const evidence = new GivenChild(db, '').event('PostsFilledObserved', '2018-03-01', {
  filled: 100.8,
  posts: 115,
});
db.prepare(
  `insert into authority_fact (authority, kind, valid_from, valid_to, amount, out_of, evidence, ended_by, recorded_from, recorded_to)
   values (?, 'posts', '2018-03-01', ?, 100.8, 115, ?, '', ?, ?)`,
).run(AUTHORITY, FOREVER, evidence, RECORDED, STILL_BELIEVED);
new GivenChild(db, 'Ada').born('2008-05-01').inCareSince('2016-01-10');
const ask = asking(db);
afterAll(() => db.close());

it('given a count of posts, then the figure has parts of a post, and one row that is no child’s', async () => {
  const { data, errors } = await ask<{ measure: unknown }>(
    `{ measure(id: "posts-filled", asAt: "${DAY}") { ... on Figure {
      numerator denominator value
      groups(by: SEX) { group numerator value }
      rows { totalCount nodes { child { reference } outcome because working { label value } evidence { type child } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.measure).toEqual({
    numerator: 100.8,
    denominator: 115,
    value: '87.7',
    groups: [{ group: 'the authority itself', numerator: 100.8, value: '87.7' }],
    rows: {
      totalCount: 1,
      nodes: [
        {
          child: null,
          outcome: 'NUMERATOR',
          because: 'posts-counted',
          working: [
            { label: 'counted on', value: '2018-03-01' },
            { label: 'posts filled by permanent qualified social workers', value: '100.8' },
            { label: 'posts', value: '115' },
          ],
          evidence: [{ type: 'PostsFilledObserved', child: '' }],
        },
      ],
    },
  });
});
