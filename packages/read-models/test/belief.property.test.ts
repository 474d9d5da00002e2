import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BeliefChanges, type BelievedRow, changesOfBelief, type OwnRows } from '../src/belief.ts';
import { STILL_BELIEVED, type TableName, type Value } from '../src/tables.ts';

/** Few values, so that rows come, go, come back, stand twice and change places. */
const row = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, 2, null));
const rows: fc.Arbitrary<OwnRows> = fc.record({
  child: fc.array(row, { maxLength: 1 }),
  episode: fc.array(row, { maxLength: 5 }),
  review: fc.array(row, { maxLength: 5 }),
});
const moments = fc.array(rows, { maxLength: 4 });

function keysOf(belief: OwnRows): ReadonlySet<string> {
  const tables = Object.entries(belief) as [TableName, readonly (readonly Value[])[]][];
  return new Set(tables.flatMap(([table, all]) => all.map((values) => JSON.stringify([table, values]))));
}

/** Row by row, from its first moment to its last: the plain reading. */
function intervals(before: OwnRows | undefined, later: readonly OwnRows[]): readonly string[] {
  const beliefs = [keysOf(before ?? {}), ...later.map(keysOf)];
  return [...new Set(beliefs.flatMap((keys) => [...keys]))].flatMap((key) =>
    beliefs.flatMap((keys, from) => {
      if (!keys.has(key) || beliefs[from - 1]?.has(key) === true) return [];
      const over = beliefs.findIndex((other, at) => at > from && !other.has(key));
      if (from === 0 && over === -1) return [];
      return [`${key} ${from} ${over === -1 ? STILL_BELIEVED : over}`];
    }),
  );
}

function said({ inserted, closed }: BeliefChanges): readonly string[] {
  const one = ({ table, values, from, to }: BelievedRow) =>
    `${JSON.stringify([table, values])} ${from} ${to}`;
  return [...inserted.map(one), ...closed.map(one)];
}

describe('given what was believed of a child, and what is believed at one moment after another', () => {
  test('when the changes are worked out, then each row is believed from where it came to where it went', () => {
    fc.assert(
      fc.property(fc.option(rows, { nil: undefined }), moments, (before, later) => {
        const changes = changesOfBelief(
          before,
          later.map((belief, nth) => ({ at: nth + 1, rows: belief })),
        );
        expect([...said(changes)].sort()).toEqual([...intervals(before, later)].sort());
      }),
      { numRuns: 1_000 },
    );
  });
});
