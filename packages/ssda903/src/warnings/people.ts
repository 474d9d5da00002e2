import { ageOn, birthday } from '@permanence/calendar/age';
import { isShortBreak } from '@permanence/care/codes/care';
import { TABLE_NAMES, type TableName } from '../tables.ts';
import { codeOf, dayOf, isBlank, wholeNumber, yesOrNo } from '../values.ts';
import { type About, hasReached, isUnder, type RowRule } from './rule.ts';

function isFirstRow(table: TableName, { rows }: About): boolean {
  return TABLE_NAMES.find((name) => rows.tables[name].length > 0) === table;
}

const NOT_IN_HEADER: readonly RowRule[] = TABLE_NAMES.filter((table) => table !== 'header').map((table) => ({
  table,
  rule: 'not-in-header',
  field: 'CHILD',
  message: 'The child is in this table and not in the Header.',
  breaks: (row, about) => {
    const { present, tables } = about.rows;
    const missing = present.has('header') && tables.header.length === 0;
    return missing && isFirstRow(table, about) && tables[table][0] === row;
  },
}));

const SAME_BIRTH: readonly RowRule[] = TABLE_NAMES.map((table) => ({
  table,
  rule: 'birth-date-differs',
  field: 'DOB',
  message: 'The date of birth is not the one given elsewhere in the return.',
  breaks: (row, { born }) => {
    const stated = dayOf(row, 'DOB');
    return stated !== undefined && born !== undefined && stated !== born;
  },
}));

/** The child, and the tables that hold one row for each child. */
export const PERSON_RULES: readonly RowRule[] = [
  ...NOT_IN_HEADER,
  ...SAME_BIRTH,
  {
    table: 'header',
    rule: '301',
    field: 'DOB',
    message: 'The child is born after the end of the collection year.',
    breaks: (_row, { born, close }) => born !== undefined && born > close,
  },
  {
    table: 'header',
    rule: '351',
    field: 'DOB',
    message: 'The child is over 25 at the start of the collection year.',
    breaks: (_row, about) => hasReached(26, about.opening, about),
  },
  {
    table: 'header',
    rule: '399',
    field: 'MOTHER',
    message: 'Whether a child who only has short breaks is a mother is not asked.',
    breaks: (row, about) => yesOrNo(row, 'MOTHER') === true && hasShortBreaksOnly(about),
  },
  {
    table: 'oc3',
    rule: '391',
    field: 'DOB',
    message: 'A care leaver is 17 to 21 years old in the collection year.',
    breaks: (_row, { born, close }) => born !== undefined && !isCareLeaverAge(ageOn(born, close)),
  },
  {
    table: 'oc2',
    rule: '187',
    field: 'CHILD',
    message: 'A child cannot be in OC2 and OC3.',
    breaks: (_row, { rows }) => rows.tables.oc3.length > 0,
  },
  {
    table: 'ad1',
    rule: '134',
    field: 'CHILD',
    message: 'An adopted child cannot be in OC3.',
    breaks: (_row, { rows }) => rows.tables.oc3.length > 0,
  },
  {
    table: 'ad1',
    rule: '215',
    field: 'CHILD',
    message: 'An adopted child cannot be in OC2.',
    breaks: (_row, { rows }) => rows.tables.oc2.length > 0,
  },
  {
    table: 'oc2',
    rule: 'sdq-score-or-reason',
    field: 'SDQ_REASON',
    message: 'There is either a score or a reason why there is none.',
    breaks: (row) => wholeNumber(row, 'SDQ_SCORE') !== undefined && !isBlank(row, 'SDQ_REASON'),
  },
  {
    table: 'oc3',
    rule: '133',
    field: 'ACCOM',
    message: 'Homelessness and custody are never suitable accommodation.',
    breaks: (row) => /^[SX]1$/.test(codeOf(row, 'ACCOM') ?? ''),
  },
];

function isCareLeaverAge(ageAtClose: number): boolean {
  return ageAtClose >= 17 && ageAtClose <= 21;
}

export function hasShortBreaksOnly({ episodes }: About): boolean {
  return episodes.length > 0 && episodes.every(({ legalStatus }) => isShortBreak(legalStatus));
}

/** Reviews. Neither rule about the age holds on the fourth birthday itself. */
export const REVIEW_RULES: readonly RowRule[] = [
  {
    table: 'reviews',
    rule: '167',
    field: 'REVIEW_CODE',
    message: 'The review does not say how the child took part.',
    breaks: (row) => !isBlank(row, 'REVIEW') && isBlank(row, 'REVIEW_CODE'),
  },
  {
    table: 'reviews',
    rule: '440',
    field: 'REVIEW_CODE',
    message: 'PN0 is for children under four.',
    breaks: (row, { born }) => {
      const held = dayOf(row, 'REVIEW');
      if (codeOf(row, 'REVIEW_CODE') !== 'PN0' || born === undefined || held === undefined) return false;
      return held > birthday(born, 4);
    },
  },
  {
    table: 'reviews',
    rule: '441',
    field: 'REVIEW_CODE',
    message: 'PN1 to PN7 are for children of four and over.',
    breaks: (row, about) =>
      /^PN[1-7]$/.test(codeOf(row, 'REVIEW_CODE') ?? '') && isUnder(4, dayOf(row, 'REVIEW'), about),
  },
  {
    table: 'reviews',
    rule: '399',
    field: 'REVIEW',
    message: 'Reviews of a child who only has short breaks are not asked for.',
    breaks: (_row, about) => hasShortBreaksOnly(about),
  },
];
