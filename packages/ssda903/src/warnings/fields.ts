import {
  ADOPTERS_LEGAL_STATUS,
  ADOPTERS_SEX,
  PREVIOUS_PERMANENCE,
  REASONS_PLAN_REVERSED,
} from '@permanence/care/codes/adoption';
import { CATEGORIES_OF_NEED } from '@permanence/care/codes/care';
import type { CodeList } from '@permanence/care/codes/code-list';
import { ACCOMMODATION, ACTIVITIES, IN_TOUCH, SDQ_REASONS } from '@permanence/care/codes/outcomes';
import { ABSENCES, ALLOCATION_REASONS, ETHNICITIES, PARTICIPATION } from '@permanence/care/codes/people';
import { PLACEMENT_PROVIDERS, REASONS_FOR_PLACEMENT_CHANGE } from '@permanence/care/codes/placement';
import { partlyKnownDay, sexOf } from '../facts/person.ts';
import type { Row } from '../row.ts';
import { TABLE_NAMES, type TableName, tableOf } from '../tables.ts';
import {
  isBlank,
  isNoDay,
  knownCode,
  localCodeOf,
  postcodeOf,
  saysNoUpn,
  shortText,
  upnOf,
  wholeNumber,
  yesOrNo,
} from '../values.ts';
import type { RowRule } from './rule.ts';

/** Dates that are checked where the episodes are. */
const CHECKED_ELSEWHERE = ['DECOM', 'DEC'];

const DATE_RULES: Readonly<Record<string, string>> = {
  REVIEW: '166',
  DATE_INT: '112',
  DATE_MATCH: '113',
  DATE_PLACED: '115',
  DATE_PLACED_CEASED: '116',
  MIS_START: '1004',
  MIS_END: '1005',
  SW_DECOM: 'SW04STG1',
  SW_DEC: 'SW05STG1',
  DOLO_START: '700',
  DOLO_END: '701',
};

const DATES: readonly RowRule[] = TABLE_NAMES.flatMap((table) =>
  tableOf(table)
    .dates.filter((field) => !CHECKED_ELSEWHERE.includes(field))
    .map((field) => ({
      table,
      field,
      rule: DATE_RULES[field] ?? 'not-a-date',
      message: `${field} is not a date, so it is left out.`,
      breaks: (row: Row) => isNoDay(row, field),
    })),
);

function value(table: TableName, field: string, rule: string, isGood: (row: Row) => boolean): RowRule {
  const message = `${field} is not a value it may have, so it is left out.`;
  return { table, field, rule, message, breaks: (row) => !isBlank(row, field) && !isGood(row) };
}

function coded(table: TableName, field: string, list: CodeList, rule = 'unknown-code'): RowRule {
  return value(table, field, rule, (row) => knownCode(row, field, list) !== undefined);
}

function flag(table: TableName, field: string, rule = 'unknown-code'): RowRule {
  return value(table, field, rule, (row) => yesOrNo(row, field) !== undefined);
}

function text(table: TableName, field: string, maxLength: number): RowRule {
  return value(table, field, 'too-long', (row) => shortText(row, field, maxLength) !== undefined);
}

function number(table: TableName, field: string, from: number, to: number, rule: string): RowRule {
  return value(table, field, rule, (row) => {
    const found = wholeNumber(row, field);
    return found !== undefined && found >= from && found <= to;
  });
}

const OC2_FLAGS = [
  ...['CONVICTED', 'HEALTH_CHECK', 'IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT'],
  ...['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
];

/** Values that a fact cannot hold: each is left out, and this says so. */
export const FIELD_RULES: readonly RowRule[] = [
  ...DATES,
  value('header', 'SEX', 'unknown-code', (row) => sexOf(row) !== undefined),
  coded('header', 'ETHNIC', ETHNICITIES),
  value('header', 'UPN', 'not-a-upn', (row) => upnOf(row) !== undefined || saysNoUpn(row)),
  flag('header', 'MOTHER'),
  coded('episodes', 'CIN', CATEGORIES_OF_NEED),
  coded('episodes', 'PLACE_PROVIDER', PLACEMENT_PROVIDERS, '178'),
  coded('episodes', 'REASON_PLACE_CHANGE', REASONS_FOR_PLACEMENT_CHANGE, '1009'),
  value('episodes', 'HOME_POST', 'too-long', (row) => postcodeOf(row, 'HOME_POST') !== undefined),
  value('episodes', 'PL_POST', 'too-long', (row) => postcodeOf(row, 'PL_POST') !== undefined),
  text('episodes', 'URN', 10),
  coded('reviews', 'REVIEW_CODE', PARTICIPATION, '167'),
  number('oc2', 'SDQ_SCORE', 0, 40, 'unknown-code'),
  coded('oc2', 'SDQ_REASON', SDQ_REASONS),
  ...OC2_FLAGS.map((field) => flag('oc2', field)),
  coded('oc3', 'IN_TOUCH', IN_TOUCH),
  coded('oc3', 'ACTIV', ACTIVITIES),
  coded('oc3', 'ACCOM', ACCOMMODATION),
  flag('ad1', 'FOSTER_CARE', '114'),
  number('ad1', 'NB_ADOPTR', 1, 2, '175'),
  coded('ad1', 'SEX_ADOPTR', ADOPTERS_SEX, '176'),
  coded('ad1', 'LS_ADOPTR', ADOPTERS_LEGAL_STATUS, '177'),
  coded('placedAdoption', 'REASON_PLACED_CEASED', REASONS_PLAN_REVERSED, '120'),
  coded('previousPermanence', 'PREV_PERM', PREVIOUS_PERMANENCE),
  text('previousPermanence', 'LA_PERM', 10),
  value('previousPermanence', 'DATE_PERM', 'not-a-date', (row) => partlyKnownDay(row) !== undefined),
  coded('missing', 'MISSING', ABSENCES, '1006'),
  text('socialWorkers', 'SW_ID', 40),
  coded('socialWorkers', 'SW_REASON', ALLOCATION_REASONS, 'SW13STG1'),
  text('schools', 'URN', 10),
  value('schools', 'SCHOOL_REASON', 'unknown-code', (row) => localCodeOf(row, 'SCHOOL_REASON') !== undefined),
  text('officers', 'IRO_ID', 40),
  value('interviews', 'RHI_OUTCOME', 'unknown-code', (row) => localCodeOf(row, 'RHI_OUTCOME') !== undefined),
];
