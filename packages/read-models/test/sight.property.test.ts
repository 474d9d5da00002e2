import { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { type Reach, type Sight, sightOf, type Tie, type Viewer } from '@permanence/care/access/sight';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, sightsOf } from '../src/sight.ts';
import { showOnly } from '../src/sight-handle.ts';
import { createIndexes, createTables } from '../src/tables.ts';

const PEOPLE = ['worker-1', 'worker-2'];
const TEAMS = ['north', 'south'];
const DAYS = ['2018-01-01', '2018-03-01', '2018-05-01', '9999-12-31'].map(civilDate);
const NOW = { today: civilDate('2018-03-31'), instant: Date.parse('2018-03-31T12:00:00Z') };

const kinds: readonly (readonly [kind: Tie['kind'], who: readonly string[]])[] = [
  ['allocated', PEOPLE],
  ['reviewing-officer', PEOPLE],
  ['registered', PEOPLE],
  ['named', PEOPLE],
  ['interest', PEOPLE],
  ['granted', PEOPLE],
  ['team', TEAMS],
  ['panel', ['']],
  ['team-only', ['']],
  ['named-only', ['']],
  ['sealed', ['']],
];

const tie: fc.Arbitrary<Tie> = fc.constantFrom(...kinds).chain(([kind, who]) =>
  fc.record({
    kind: fc.constant(kind),
    who: fc.constantFrom(...who),
    from: fc.constantFrom(...DAYS),
    to: fc.constantFrom(...DAYS),
    until: fc.constantFrom(undefined, NOW.instant - 1, NOW.instant, NOW.instant + 1),
  }),
);

const viewer: fc.Arbitrary<Viewer> = fc.record({
  id: fc.constantFrom(...PEOPLE, 'somebody'),
  teams: fc.subarray(TEAMS),
  reaches: fc.subarray<Reach>(['allocated', 'team', 'reviewing-officer', 'panel', 'authority']),
});

function tablesWith(lives: readonly (readonly Tie[])[]): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  createTables(db);
  createIndexes(db);
  const child = db.prepare(
    "insert into child values (?, ?, '2010-01-01', null, null, '', 0, 253402300799999)",
  );
  const insert = db.prepare('insert into tie values (?, ?, ?, ?, ?, ?, ?, ?)');
  lives.forEach((ties, index) => {
    for (const authority of ['886', '887']) child.run(authority, `child-${index}`);
    ties.forEach(({ kind, who, from, to, until }, nth) => {
      insert.run('886', `child-${index}`, nth, kind, who, from, to, until ?? null);
    });
  });
  return db;
}

describe('given any reasons why children may be seen, and anybody', () => {
  const lives = fc.array(fc.array(tie, { maxLength: 6 }), { maxLength: 6 });

  it('the sets say of every child what its own ties say', () => {
    fc.assert(
      fc.property(lives, viewer, fc.boolean(), (all, who, countsSealed) => {
        const db = tablesWith(all);
        const looking = { authority: '886', viewer: who, now: NOW, countsSealed };
        const { known, confirmed, whole } = sightsOf(db, looking);
        all.forEach((ties, index) => {
          const child = `child-${index}`;
          const sight: Sight = sightOf(ties, who, NOW);
          expect([child, isShown(whole, child)]).toEqual([child, sight === 'whole']);
          expect([child, isShown(confirmed, child)]).toEqual([child, sight !== 'nothing']);
          expect([child, isShown(known, child)]).toEqual([child, countsSealed || sight !== 'nothing']);
        });
        db.close();
      }),
      { numRuns: 500 },
    );
  });

  it('a handle that is given one after the other shows each time those children alone', () => {
    fc.assert(
      fc.property(lives, fc.array(viewer, { maxLength: 3 }), (all, viewers) => {
        const db = tablesWith(all);
        for (const who of viewers) {
          const looking = { authority: '886', viewer: who, now: NOW, countsSealed: false };
          const sights = sightsOf(db, looking);
          for (const shown of [sights.known, sights.whole]) {
            showOnly(db, shown);
            const seen = db.prepare("select child from child where authority = '886' order by child").all();
            const expected = all.map((_, index) => `child-${index}`).filter((child) => isShown(shown, child));
            expect(seen.map(({ child }) => child)).toEqual(expected);
          }
          // What the sight is made from is not seen through it.
          expect(sightsOf(db, looking)).toEqual(sights);
        }
        db.close();
      }),
      { numRuns: 200 },
    );
  });
});
