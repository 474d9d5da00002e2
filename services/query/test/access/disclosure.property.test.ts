import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ask, asking } from '../ask.ts';
import { DAY } from '../authority.ts';
import { AUTHORITY, emptyReadModels, GivenChild } from '../given.ts';
import { personAs } from './world.ts';

interface Life {
  readonly born: string;
  readonly sex: string;
  readonly ethnicity: string;
  readonly uasc: boolean;
  readonly legal: string;
  readonly moves: number;
  readonly district: string | null;
}

const life: fc.Arbitrary<Life> = fc.record({
  born: fc.constantFrom('2017-06-01', '2014-06-01', '2010-06-01', '2005-06-01', '2001-06-01'),
  sex: fc.constantFrom('1', '2'),
  ethnicity: fc.constantFrom('WBRI', 'WBRI', 'WBRI', 'BAFR', 'AOTH'),
  uasc: fc.boolean(),
  legal: fc.constantFrom('C2', 'C2', 'V2', 'E1'),
  moves: fc.constantFrom(0, 0, 1, 2, 3),
  district: fc.constantFrom('ME14', 'ME14', 'ME15', 'CT1', null),
});

function authorityOf(lives: readonly Life[]) {
  const db = emptyReadModels();
  db.exec('begin');
  lives.forEach(({ born, sex, ethnicity, uasc, legal, moves, district }, nth) => {
    const days = ['2017-07-01', '2017-08-01', '2017-11-01'].slice(0, moves);
    const child = new GivenChild(db, `child-${nth}`, AUTHORITY)
      .born(born, { sex, ethnicity })
      .inCareSince('2017-06-15', days, { legal_status: legal, home_district: district })
      .placed('carer', '2017-06-15', '2017-06-15', ...days)
      .placed('record', '2017-06-15', '2017-06-15', ...days.slice(1));
    if (uasc) child.row('asylum_seeking_alone', { valid_from: born });
  });
  db.exec('commit');
  return db;
}

const KEYS = {
  AGE_BAND: 'ageBand',
  SEX: 'sex',
  ETHNICITY: 'ethnicity',
  UASC: 'uasc',
  LEGAL_STATUS: 'legalStatus',
  DISTRICT: 'district',
} as const;
type Key = keyof typeof KEYS;

interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}
interface Group extends Counts {
  readonly group: string;
}

/** Figures of which an attacker asks: two of them have the same denominators. */
const FIGURES = [
  ['placements-3-plus', 'policy: CARER'],
  ['placements-3-plus', 'policy: RECORD'],
  ['children-in-care', ''],
  ['in-house-foster-care', ''],
] as const;

type Figure = Counts & Readonly<Record<Key, readonly Group[]>>;

const CUTS = Object.keys(KEYS).map(
  (key) => `${key}: groups(by: ${key}) { group numerator denominator suppressed }`,
);

async function figuresAsked(ask: Ask): Promise<readonly Figure[]> {
  const fields = FIGURES.map(
    ([id, policy], nth) =>
      `f${nth}: measure(id: "${id}", asAt: "${DAY}" ${policy}) { ... on Figure { numerator denominator ${CUTS.join(' ')} } }`,
  );
  const { data, errors } = await ask<Record<string, Figure>>(`{ ${fields.join('\n')} }`);
  expect(errors).toBeUndefined();
  return Object.values(data);
}

/** Pages of some of the children, as the scorecard has them, of one measure. */
async function pageOf(ask: Ask, cohort: string, measure: string): Promise<Counts> {
  const { data } = await ask<{ scorecard: { rows: readonly (Counts & { measure: string })[] } }>(
    `{ scorecard(asAt: "${DAY}" ${cohort}) { ... on Scorecard { rows { measure numerator denominator } } } }`,
  );
  return data.scorecard.rows.find((row) => row.measure === measure) as Counts;
}

type Vector = ReadonlyMap<string, number | null>;

function vectorsOf(figure: Figure, key: Key): readonly (readonly [cells: Vector, total: number])[] {
  const cells = (of: (counts: Counts) => number | null): Vector =>
    new Map(figure[key].map((group) => [group.group, of(group)]));
  const others = ({ numerator, denominator }: Counts) =>
    numerator === null || denominator === null ? null : denominator - numerator;
  return [
    [cells(({ numerator }) => numerator), figure.numerator ?? 0],
    [cells(({ denominator }) => denominator), figure.denominator ?? 0],
    [cells(others), others(figure) ?? 0],
  ];
}

/** What follows from a vector of which the sum is known: a single hidden cell is what is left. */
function solved(cells: Vector, total: number): Vector {
  const hidden = [...cells].filter(([, count]) => count === null).map(([group]) => group);
  const left = total - [...cells.values()].reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (hidden.length === 1 || left === 0) {
    return new Map([...cells].map(([group, count]) => [group, count ?? left]));
  }
  return cells;
}

function isSmall(count: number | null): boolean {
  return count !== null && count >= 1 && count <= 5;
}

describe('given any authority, and somebody who puts together all the pages there are', () => {
  it('no count of one to five children of a group can be worked out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 5, maxLength: 40 }), async (lives) => {
        const db = authorityOf(lives);
        const ask = asking(db, { person: personAs('performance-analyst') });
        const figures = await figuresAsked(ask);
        for (const key of Object.keys(KEYS) as Key[]) {
          // Both readings consider the same children: what one shows of a denominator, the other does.
          const [first, second] = figures as [Figure, Figure];
          const together = new Map(first[key].map(({ group, denominator }) => [group, denominator]));
          for (const { group, denominator } of second[key]) {
            together.set(group, together.get(group) ?? denominator);
          }
          const found = [
            ...figures.flatMap((figure) =>
              vectorsOf(figure, key).map(([cells, total]) => solved(cells, total)),
            ),
            solved(together, first.denominator ?? 0),
          ];
          for (const cells of found) {
            expect([key, [...cells].filter(([, count]) => isSmall(count))]).toEqual([key, []]);
          }
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('a page of some of the children shows what the cut of the figure shows, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 12, maxLength: 30 }), async (lives) => {
        const db = authorityOf(lives);
        const free = asking(db, { person: personAs('performance-analyst') });
        const [figure] = (await figuresAsked(free)) as [Figure];
        for (const [key, name] of Object.entries(KEYS) as [Key, string][]) {
          for (const { group, numerator, denominator } of figure[key].slice(0, 2)) {
            const page = await pageOf(free, `cohort: { ${name}: "${group}" }`, 'placements-3-plus');
            // A page has other days beside its own: what is hidden on one of them hides the line.
            if (page.numerator !== null)
              expect([page.numerator, page.denominator]).toEqual([numerator, denominator]);
            if (numerator === null) expect(page).toMatchObject({ numerator: null, denominator: null });
          }
        }
        const without = await pageOf(free, 'excludeUasc: true', 'placements-3-plus');
        const cell = figure.UASC.find(({ group }) => group === 'not UASC');
        if (cell?.numerator === null) expect(without.numerator).toBeNull();
        db.close();
      }),
      { numRuns: 8 },
    );
  });
});

describe('given an analyst', () => {
  const lives: Life[] = Array.from({ length: 30 }, (_, nth) => ({
    ...{ born: '2010-06-01', ethnicity: 'WBRI', legal: 'C2', uasc: nth < 3, moves: nth % 4, district: null },
    sex: nth < 27 ? '1' : '2',
  }));
  const db = authorityOf(lives);
  const ask = asking(db, { person: personAs('performance-analyst') });
  const officer = asking(db);

  it.each([
    [
      'by two keys at once',
      'measure(id: "placements-3-plus", cohort: { sex: "2", ethnicity: "WBRI" }) { ... on Figure { value } ... on Problem { message } }',
    ],
    [
      'by a key and without some',
      'scorecard(excludeUasc: true, cohort: { sex: "2" }) { ... on Scorecard { asAt } ... on Problem { message } }',
    ],
    [
      'what changed for some',
      'changes(measure: "placements-3-plus", excludeUasc: true, from: {}, to: {}) { ... on Change { difference { value } } ... on Problem { message } }',
    ],
    [
      'both figures of some',
      'reconcile(excludeUasc: true, first: { measure: "placements-3-plus" }, second: { measure: "children-in-care" }) { ... on Reconciliation { numerators { both } } ... on Problem { message } }',
    ],
    [
      'what comes for some',
      'forecast(excludeUasc: true, days: 5, measure: "placements-3-plus") { ... on Forecast { days } ... on Problem { message } }',
    ],
  ])('nothing is told %s', async (_what, query) => {
    const { data } = await ask<Record<string, { message?: string }>>(`{ ${query} }`);
    expect(Object.values(data)[0]?.message).toMatch(/too few/);
    expect(Object.values((await officer<Record<string, object>>(`{ ${query} }`)).data)[0]).not.toHaveProperty(
      'message',
    );
  });

  it.each(['rows { totalCount }', 'trend { centre }', 'groups(by: ETHNICITY) { group }'])(
    'of some of the children there is no %s',
    async (field) => {
      const query = `{ measure(id: "placements-3-plus", asAt: "${DAY}", cohort: { sex: "2" }) { ... on Figure { suppressed ${field} } } }`;
      expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
      expect((await officer(query)).errors).toBeUndefined();
    },
  );
});
