import { describe, expect, it } from 'vitest';
import type { TableName } from '../src/tables.ts';
import { EPISODE_RULES, ROW_RULES } from '../src/warnings/check.ts';
import { FIELD_RULES } from '../src/warnings/fields.ts';
import { episode, HEADER, propose, type Tables, type Values } from './support.ts';
import type { Case } from './warning-cases.ts';
import { ADOPTION_CASES } from './warning-cases-adoption.ts';
import { EPISODE_CASES } from './warning-cases-episodes.ts';
import { OTHER_CASES } from './warning-cases-others.ts';

const CASES: readonly Case[] = [...EPISODE_CASES, ...OTHER_CASES, ...ADOPTION_CASES];

function warnedOf(tables: Tables, year: string | undefined): string[] {
  const proposal = propose(tables, year);
  expect(proposal.problems.filter(({ severity }) => severity === 'quarantine')).toEqual([]);
  return proposal.problems.map(({ rule }) => rule);
}

describe('a rule that warns', () => {
  it.each(CASES.map((example) => [example.rule, example] as const))('%s', (rule, { bad, good, year }) => {
    expect(warnedOf(bad, year)).toContain(rule);
    expect(warnedOf(good, year)).not.toContain(rule);
  });

  it('has an example, every one of them', () => {
    const rules = [...EPISODE_RULES, ...ROW_RULES.filter((rule) => !FIELD_RULES.includes(rule))];
    const shown = new Set(CASES.map(({ rule }) => rule));
    expect(rules.map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
  });

  it('says so in one sentence', () => {
    for (const { message } of [...EPISODE_RULES, ...ROW_RULES]) expect(message).toMatch(/^[A-Z].+\.$/);
  });

  it('names the line and the field', () => {
    const { problems } = propose({ reviews: [{ REVIEW: '01/06/2017', REVIEW_CODE: 'PN9' }] });
    expect(problems).toEqual([
      {
        file: 'reviews.csv',
        row: 2,
        child: 'C1',
        rule: '167',
        severity: 'warning',
        field: 'REVIEW_CODE',
        message: 'REVIEW_CODE is not a value it may have, so it is left out.',
      },
    ]);
  });
});

/** A return that is sound but for one row. A review says when the child was born, should the Header not. */
function returnWith(table: TableName, row: Values): Tables {
  if (table === 'episodes') return { episodes: [episode('09/04/2017', row)] };
  if (table !== 'header') return { [table]: [row] };
  return { header: [{ ...HEADER, ...row }], reviews: [{ DOB: '01/05/2010', REVIEW: '01/06/2017' }] };
}

describe('a value that a fact cannot hold is warned of', () => {
  const nonsense = '?'.repeat(60);

  it.each(FIELD_RULES.map((rule) => [rule.table, rule.field, rule] as const))(
    '%s %s',
    (table, field, { rule }) => {
      const rulesFor = (value: string) =>
        propose(returnWith(table, { [field]: value }))
          .problems.filter((problem) => problem.field === field)
          .map((problem) => problem.rule);
      expect(rulesFor(nonsense)).toContain(rule);
      expect(rulesFor('').filter((found) => found !== 'no-key')).not.toContain(rule);
    },
  );
});

describe('a sound return', () => {
  it('is warned of nothing', () => {
    const episodes: Values[] = [
      {
        ...{ DECOM: '09/04/2017', RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U6', PLACE_PROVIDER: 'PR1' },
        ...{ HOME_POST: 'ZZ1 1AA', PL_POST: 'ZZ2 2BB', URN: '1234567' },
        ...{ DEC: '01/09/2017', REC: 'X1', REASON_PLACE_CHANGE: 'CREQB' },
      },
      {
        ...{ DECOM: '01/09/2017', RNE: 'P', LS: 'C2', CIN: 'N1', PLACE: 'K2', PLACE_PROVIDER: 'PR4' },
        ...{ HOME_POST: 'ZZ1 1AA', PL_POST: 'ZZ3 3CC', URN: 'SC123456' },
      },
    ];
    const tables: Tables = {
      episodes,
      reviews: [{ DOB: '01/05/2010', REVIEW: '01/06/2017', REVIEW_CODE: 'PN1' }],
      missing: [{ MISSING: 'M', MIS_START: '02/06/2017', MIS_END: '03/06/2017' }],
      socialWorkers: [{ SW_ID: 'SW1', SW_DECOM: '09/04/2017' }],
      oc2: [{ SDQ_SCORE: '12', CONVICTED: '0' }],
      previousPermanence: [{ PREV_PERM: 'Z1' }],
    };
    expect(propose(tables).problems).toEqual([]);
  });
});
