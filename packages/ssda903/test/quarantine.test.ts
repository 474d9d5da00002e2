import { describe, expect, it } from 'vitest';
import { episode, newEvents, propose, rulesOf, type Tables, type Values } from './support.ts';

const FIRST = episode('09/04/2017', { DEC: '01/06/2017', REC: 'X1' });
const SECOND = episode('01/06/2017', { RNE: 'P', PLACE: 'K2', PL_POST: 'ZZ3 3CC' });
const GONE: Values = { DEC: '01/06/2017', REC: 'E4A' };

/** Rule, episodes that break it, and the nearest ones that do not. */
const RULES: readonly (readonly [rule: string, bad: readonly Values[], good: readonly Values[]])[] = [
  ['141', [episode('31/02/2018')], [episode('28/02/2018')]],
  ['141', [episode('')], [episode('2018-02-28')]],
  ['147', [{ ...FIRST, DEC: 'soon', REC: 'E4A' }], [{ ...FIRST, ...GONE }]],
  ['143', [episode('09/04/2017', { RNE: 'Q' })], [episode('09/04/2017', { RNE: ' s ' })]],
  ['144', [episode('09/04/2017', { LS: 'C9' })], [episode('09/04/2017', { LS: 'c2' })]],
  ['146', [episode('09/04/2017', { PLACE: '' })], [episode('09/04/2017', { PLACE: 'k3' })]],
  [
    '355',
    [episode('09/04/2017', { DEC: '09/04/2017', REC: 'E4A' })],
    [episode('09/04/2017', { DEC: '10/04/2017', REC: 'E4A' })],
  ],
  [
    '356',
    [episode('09/04/2017', { DEC: '08/04/2017', REC: 'E4A' })],
    [episode('09/04/2017', { DEC: '10/04/2017', REC: 'E4A' })],
  ],
  ['two-episodes-one-day', [FIRST, { ...SECOND, DECOM: '09/04/2017' }], [FIRST, SECOND]],
  ['501', [{ ...FIRST, DEC: '02/06/2017' }, SECOND], [SECOND, FIRST]],
  ['142', [{ ...FIRST, DEC: '', REC: '' }, SECOND], [FIRST, SECOND]],
  ['388', [FIRST], [FIRST, SECOND]],
  ['388', [FIRST, { ...SECOND, DECOM: '02/06/2017' }], [FIRST, SECOND]],
  ['388', [{ ...FIRST, ...GONE }, SECOND], [FIRST, SECOND]],
  [
    '431',
    [FIRST, { ...SECOND, RNE: 'S' }],
    [
      { ...FIRST, ...GONE },
      { ...SECOND, RNE: 'S', DECOM: '02/06/2017' },
    ],
  ],
  [
    '431',
    [
      { ...FIRST, ...GONE },
      { ...SECOND, RNE: 'S' },
    ],
    [{ ...FIRST, ...GONE }, episode('02/06/2017')],
  ],
  [
    '432',
    [
      { ...FIRST, ...GONE },
      { ...SECOND, DECOM: '02/06/2017' },
    ],
    [{ ...FIRST, ...GONE }, episode('02/06/2017')],
  ],
  ['302', [episode('30/04/2010')], [episode('01/05/2010')]],
];

describe('what quarantines a child', () => {
  it.each(RULES)('rule %s', (rule, bad, good) => {
    expect(rulesOf({ episodes: bad }, 'quarantine')).toContain(rule);
    expect(rulesOf({ episodes: good }, 'quarantine')).toEqual([]);
    expect(propose({ episodes: good }).outcome).toBe('accepted');
  });

  it('no birth date in any table', () => {
    const episodes = [episode('09/04/2017')];
    const unborn: Tables = {
      header: [{ DOB: '30/02/2010' }],
      reviews: [{ REVIEW: '01/05/2017', DOB: '' }],
      episodes,
    };
    expect(rulesOf(unborn, 'quarantine')).toEqual(['no-birth-date']);
    const elsewhere: Tables = { ...unborn, reviews: [{ REVIEW: '01/05/2017', DOB: '01/05/2010' }] };
    expect(rulesOf(elsewhere, 'quarantine')).toEqual([]);
  });

  it('names the line, and writes nothing of the child', () => {
    const proposal = propose({ episodes: [SECOND, { ...FIRST, PLACE: 'X9' }] });
    expect(proposal).toMatchObject({
      outcome: 'quarantined',
      problems: [
        { file: 'episodes.csv', row: 3, child: 'C1', rule: '146', field: 'PLACE', severity: 'quarantine' },
      ],
    });
    expect(newEvents(proposal)).toEqual([]);
  });
});

describe('what only warns', () => {
  it('REC without DEC is ignored', () => {
    const proposal = propose({ episodes: [episode('09/04/2017', { REC: 'X1' })] });
    expect(proposal.problems).toMatchObject([{ rule: '148', severity: 'warning' }]);
    expect(newEvents(proposal).map(({ type }) => type)).not.toContain('PeriodOfCareEnded');
  });

  it.each([
    ['blank', '', '148'],
    ['unknown', 'E99', '149'],
  ])('DEC with a REC that is %s ended care, nobody knows why', (_what, REC, rule) => {
    const proposal = propose({ episodes: [episode('09/04/2017', { DEC: '01/06/2017', REC })] });
    expect(proposal.problems.map((problem) => problem.rule)).toContain(rule);
    const ended = newEvents(proposal).find(({ type }) => type === 'PeriodOfCareEnded');
    expect(ended?.data).toEqual({ on: '2017-06-01' });
  });

  it('a first known episode other than S began before the data does', () => {
    const proposal = propose({ episodes: [episode('09/04/2016', { RNE: 'L' })] });
    expect(proposal.outcome).toBe('accepted');
    const started = newEvents(proposal).find(({ type }) => type === 'PeriodOfCareStarted');
    expect(started?.data).toEqual({ on: '2016-04-09', startNotKnown: true });
  });
});
