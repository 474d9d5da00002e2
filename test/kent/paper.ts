/**
 * The printed page: the scorecard of children in care for November 2018, as the county's Corporate Parenting Panel saw it
 * on 29 January 2019, row by row. Typed from the paper; null where it prints nothing.
 */
export interface Printed {
  readonly row: number;
  readonly measure: string;
  readonly counts: readonly [numerator: number, denominator: number] | null;
  readonly value: string;
  readonly rag: 'green' | 'amber' | null;
  readonly monthBefore: string;
  readonly yearBefore: string | null;
}

type Row = readonly [
  row: number,
  measure: string,
  numerator: number | null,
  denominator: number | null,
  value: string,
  rag: 'G' | 'A' | '',
  monthBefore: string,
  yearBefore: string,
];

const ROWS: readonly Row[] = [
  [1, 'reviews-in-timescale', 1538, 1547, '99.4', 'G', '99.3', '98.9'],
  [2, 'reviews-participated', 4001, 4140, '96.6', 'G', '96.3', '95.8'],
  [3, 'same-social-worker-12-months', 560, 1043, '53.7', 'A', '52.3', '46.1'],
  [4, 'placements-3-plus', 170, 1620, '10.5', 'A', '10.5', '11.5'],
  [5, 'same-placement-2-years', 397, 569, '69.8', 'A', '70.1', '71.0'],
  [6, 'in-house-foster-care', 888, 1066, '83.3', 'A', '83.4', '84.9'],
  [7, 'within-20-miles', 968, 1264, '76.6', 'A', '77.1', '78.4'],
  [8, 'rate-per-10000', 1354, 333_045, '40.7', '', '40.2', '42.9'],
  [9, 'children-in-care', null, null, '1620', '', '1582', '1759'],
  [10, 'other-authority-children', null, null, '1345', '', '1347', '1327'],
  [11, 'same-iro-12-months', 773, 1043, '74.1', '', '74.7', '68.1'],
  [12, 'return-to-care-24-months', 66, 494, '13.4', '', '14.2', '12.6'],
  [13, 'youth-offending', 34, 1620, '2.1', '', '2.4', '2.2'],
  [14, 'private-voluntary', 103, 1620, '6.4', '', '6.9', '5.3'],
  [15, 'outside-authority-and-neighbours', 124, 1620, '7.7', '', '7.9', '7.8'],
  [16, 'outside-authority', 232, 1620, '14.3', '', '14.3', '14.4'],
  [17, 'permanent-exclusions', null, null, '1', '', '0', '0'],
  [18, 'part-time-timetable', null, null, '7', '', '6', '24'],
  [19, 'neet-16-18', 74, 386, '19.2', '', '19.1', '15.5'],
  // Rows 20 and 21 say "not available due to new system implementation".
  [22, 'iha-referral-5-days', 365, 417, '87.5', 'A', '86.7', '85.1'],
  [23, 'iha-held-20-days', 356, 427, '83.4', 'A', '82.2', '73.5'],
  [24, 'health-assessments-in-timescale', 1224, 1272, '96.2', 'G', '95.7', '88.8'],
  [25, 'dental-checks-in-timescale', 1206, 1272, '94.8', 'G', '94.8', '88.5'],
  [26, 'health-history-at-18', 17, 17, '100.0', 'G', '100.0', '97.1'],
  [27, 'sdq-average', 7481, 533, '14.0', '', '14.0', '13.8'],
  [28, 'care-to-adoptive-placement', 33_573, 96, '349.7', 'G', '349.4', '351.7'],
  [29, 'court-authority-to-match', 11_110, 93, '119.5', 'G', '120.2', '123.2'],
  [30, 'left-care-adopted', 99, 599, '16.5', 'G', '16.3', '16.9'],
  [31, 'adoption-plan-to-decision-8-weeks', 85, 99, '85.9', '', '84.0', '86.6'],
  [32, 'siblings-together', 33, 41, '80.5', '', '79.5', '84.6'],
  [33, 'decision-not-placed', 58, 1620, '3.6', '', '3.7', '3.1'],
  [34, 'left-care-sgo', 37, 832, '4.4', '', '4.1', '4.1'],
  [35, 'left-care-sgo-exc-uasc', 37, 599, '6.2', '', '5.9', '8.0'],
  [36, 'return-interviews-completed', 1105, 1218, '90.7', 'G', '90.5', '-'],
  [37, 'return-interviews-3-days', 904, 1218, '74.2', 'A', '74.2', '78.2'],
  [38, 'missing-children-month', null, null, '82', '', '89', '96'],
  [39, 'missing-over-48-hours', null, null, '27', '', '18', '16'],
  [40, 'complaints-month', null, null, '3', '', '2', '11'],
  [41, 'care-leavers-accommodation', 1366, 1470, '92.9', 'G', '93.4', '94.4'],
  [42, 'care-leavers-eet', 954, 1470, '64.9', 'A', '64.8', '65.8'],
  [43, 'care-leavers-pathway-plan', 1491, 1573, '94.8', 'G', '95.0', '91.8'],
  [44, 'care-leavers-in-contact', 1464, 1679, '87.2', 'G', '87.1', '89.7'],
  [45, 'staying-put', 83, 1649, '5.0', '', '5.6', '4.3'],
  [46, 'care-plans-good', 2980, 3731, '79.9', 'G', '79.4', '69.7'],
  [47, 'posts-filled', 100.8, 115, '87.6', 'G', '88.4', '85.9'],
  [48, 'social-worker-caseload', 1557, 108.7, '14.3', 'G', '14.6', '15.6'],
  [49, 'iro-caseload', 1620, 26.2, '61.8', 'G', '60.4', '64.0'],
];

const COLOURS = { G: 'green', A: 'amber', '': null } as const;

export const PRINTED: readonly Printed[] = ROWS.map(
  ([row, measure, numerator, denominator, value, rag, monthBefore, yearBefore]) => ({
    ...{ row, measure, value, rag: COLOURS[rag], monthBefore },
    counts: numerator === null || denominator === null ? null : [numerator, denominator],
    yearBefore: yearBefore === '-' ? null : yearBefore,
  }),
);

export const NOT_REPORTED = ['sen-ehcp', 'ehcp-20-weeks'] as const;

/** What differs from the paper in ours, and why. */
export const NOT_REPRODUCED: Readonly<
  Record<number, { readonly why: string; readonly instead: Partial<Printed> }>
> = {
  47: {
    why: "The paper's own rounding: 100.8 of 115.0 is 87.65 per cent.",
    instead: { value: '87.7' },
  },
};

/** The paper's report (3.4 and 3.5) on the figures of the panel paper before, August 2018. */
export const IN_AUGUST: Readonly<Record<string, string>> = {
  'care-leavers-eet': '65.1',
  'posts-filled': '78.8',
  'social-worker-caseload': '16.6',
  'same-social-worker-12-months': '47.7',
  'placements-3-plus': '10.7',
  'same-placement-2-years': '68.6',
  'iha-referral-5-days': '82.8',
  'iha-held-20-days': '82.8',
  'in-house-foster-care': '84.3',
  'within-20-miles': '76.8',
  'return-interviews-3-days': '74.3',
};

/** "The RAG status of 4 KPIs changed": from, to. */
export const RATING_CHANGED_SINCE_AUGUST: Readonly<Record<string, readonly [string, string]>> = {
  'care-leavers-eet': ['green', 'amber'],
  'court-authority-to-match': ['amber', 'green'],
  'posts-filled': ['amber', 'green'],
  'social-worker-caseload': ['amber', 'green'],
};

/** Girls and boys in care by age, 0 to 17. */
export const BY_AGE: readonly (readonly [girls: number, boys: number])[] = [
  [25, 31],
  [10, 23],
  [13, 7],
  [8, 9],
  [8, 9],
  [9, 11],
  [20, 22],
  [16, 20],
  [21, 27],
  [33, 44],
  [31, 48],
  [41, 52],
  [49, 57],
  [45, 64],
  [59, 83],
  [71, 105],
  [92, 173],
  [77, 207],
];

/** Children in care by ethnicity, boys and girls together. */
export const BY_ETHNICITY: Readonly<Record<string, number>> = {
  WBRI: 1155,
  WIRI: 3,
  WOTH: 73,
  WIRT: 1,
  WROM: 13,
  MWBC: 28,
  MWBA: 11,
  MWAS: 14,
  MOTH: 28,
  AIND: 4,
  ABAN: 1,
  AOTH: 39,
  BCRB: 2,
  BAFR: 97,
  BOTH: 3,
  CHNE: 2,
  OOTH: 144,
  NOBT: 2,
};
