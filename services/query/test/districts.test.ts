import { afterAll, describe, expect, it } from 'vitest';
import { personAs, tied, worldWith } from './access/world.ts';
import { asking } from './ask.ts';
import { DAY } from './authority.ts';
import { AUTHORITY, GivenChild } from './given.ts';

/** Eight children in one district, two in another, seven of whom nobody said where. */
const HOMES = [
  ...Array<string>(8).fill('ME14'),
  ...Array<string>(2).fill('CT1'),
  ...Array<null>(7).fill(null),
];

const world = worldWith((db) => {
  db.exec('delete from child');
  HOMES.forEach((home_district, nth) => {
    new GivenChild(db, `child-${nth}`, AUTHORITY)
      .born('2008-05-17')
      .inCareSince('2016-03-01', [], { home_district });
  });
  tied(db, 'child-0', 'named-only', '');
});

interface Row {
  readonly district: string | null;
  readonly restricted: boolean;
  readonly child: { readonly reference: string; readonly ageBand: string } | null;
}
interface Group {
  readonly group: string;
  readonly numerator: number | null;
  readonly suppressed: boolean;
}
interface Figure {
  readonly measure: {
    readonly numerator: number | null;
    readonly rows: { readonly nodes: readonly Row[] };
    readonly groups: readonly Group[];
  };
}

const ROWS = 'rows(first: 100) { nodes { district restricted child { reference ageBand } } }';
const GROUPS = 'groups(by: DISTRICT) { group numerator suppressed }';
const figure = (fields: string, cohort = '') =>
  `{ measure(id: "children-in-care", asAt: "${DAY}" ${cohort}) { ... on Figure { numerator ${fields} } } }`;

describe('given children whose homes are in districts', () => {
  const db = world.open();
  afterAll(() => {
    db.close();
    world.close();
  });
  const officer = asking(db, { open: world.open });
  const analyst = asking(db, { open: world.open, person: personAs('performance-analyst') });

  it('a figure is cut by them, and asked for one', async () => {
    const { data } = await officer<Figure>(figure(GROUPS));
    expect(data.measure.groups.map(({ group, numerator }) => [group, numerator])).toEqual([
      ['CT1', 2],
      ['ME14', 8],
      ['not known', 7],
    ]);
    const one = await officer<Figure>(figure('', 'cohort: { district: "CT1" }'));
    expect(one.data.measure.numerator).toBe(2);
  });

  it('whoever analyses has of each child a pseudonym, an age band and the district', async () => {
    const { data } = await analyst<Figure>(figure(ROWS));
    const rows = data.measure.rows.nodes;
    expect(rows).toHaveLength(HOMES.length);
    for (const { child } of rows) {
      if (child !== null)
        expect(child).toEqual({ reference: expect.stringMatching(/^P[0-9a-f]{16}$/), ageBand: '5 to 9' });
    }
    expect(rows.filter(({ district }) => district === 'CT1')).toHaveLength(2);
    expect(rows.filter(({ district }) => district === 'ME14')).toHaveLength(7);
  });

  it('of a record that may not be looked into no district is told', async () => {
    for (const ask of [analyst, officer]) {
      const { data } = await ask<Figure>(figure(ROWS));
      const restricted = data.measure.rows.nodes.filter((row) => row.restricted);
      expect(restricted).toEqual([{ district: null, restricted: true, child: null }]);
    }
  });

  it('whoever analyses is not told how many there are in a district of few', async () => {
    const { data } = await analyst<Figure>(figure(GROUPS));
    expect(data.measure.groups).toEqual([
      { group: 'CT1', numerator: null, suppressed: true },
      { group: 'ME14', numerator: 8, suppressed: false },
      { group: 'not known', numerator: null, suppressed: true },
    ]);
    for (const district of ['CT1', 'not known']) {
      const one = await analyst<Figure>(figure('', `cohort: { district: "${district}" }`));
      expect(one.data.measure.numerator).toBeNull();
    }
  });
});
