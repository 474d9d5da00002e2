import { ALL_TABLES, AUTHORITY_TABLES, CHILD_TABLES, type TableName } from './tables.ts';

/** What each table holds: a row each. */
export const TABLE_MEANINGS: Readonly<Record<TableName | 'fact', string>> = {
  child: 'A child.',
  asylum_seeking_alone: 'A time of being an unaccompanied asylum-seeking child.',
  care_period: 'A period of care, short breaks left out.',
  episode:
    'A slice of a period of care with one legal status and one placement, as SSDA903 has it; short breaks included.',
  placement: 'A placement under one of two readings of "one placement"; the same days come once for each.',
  allocation: 'A worker who had the child.',
  enrolment: 'A school that had the child.',
  review: 'A review that was held.',
  adoption_step: 'A step on the way to adoption, as decided or ordered.',
  missing_spell: 'A run of being missing, or away without authorisation.',
  observation:
    'What was found out on a day, or lasted from one day to another: health, education, siblings, plans.',
  authority_fact:
    'What is true of the authority and of no child: population, posts, targets, what others published.',
  publication: 'A scorecard that was published.',
  fact: 'An event, without the fields that identify a person: what the evidence columns name.',
};

/** What a column holds, in whichever table it is. */
const MEANINGS: Readonly<Record<string, string>> = {
  authority: 'Code of the local authority.',
  child:
    'Reference of the child, as the authority gives it; empty when the row is about the authority itself.',
  recorded_from: 'Instant since which the row has been believed.',
  evidence: 'Ids of the events that say so, with commas between; `event_id` in fact.csv.',
  ended_by: 'Ids of the events that say that it ended.',
  valid_from: 'First day on which it is true.',
  valid_to: 'First day on which it is true no longer; 9999-12-31 while it lasts.',
  period_from: 'First day of the period of care it belongs to.',
  born: 'Date of birth.',
  sex: 'SSDA903 code SEX.',
  ethnicity: 'SSDA903 code ETHNIC.',
  start_not_known: '1: the period began before the record does.',
  reason_ended: 'Why care ended: SSDA903 code REC.',
  first_review_due: 'Day by which the first review was due.',
  short_break: '1: one of a series of short breaks.',
  legal_status: 'SSDA903 code LS.',
  category_of_need: 'SSDA903 code CIN.',
  placement_type: 'SSDA903 code PLACE.',
  home_type: 'On a temporary stay, the type of the home the child is away from; else the type of placement.',
  home_district:
    'Postcode district of the home, as home_type has it; empty where it is not known, and wherever the child lives or lived with those who adopt it.',
  home: 'Pseudonym of the carers or of the setting, the same for all who live there.',
  provider: 'SSDA903 code PLACE_PROVIDER.',
  care_ended: '1: care ended with it.',
  reason_ceased: 'SSDA903 code REC.',
  reason_for_placement_change: 'SSDA903 code REASON_PLACE_CHANGE.',
  policy: 'Reading of "one placement": carer or record.',
  previous_from: 'First day of the placement before it in the same period.',
  away_from: 'Of a temporary stay: first day of the placement the child is away from.',
  away_until: 'Of a temporary stay: until when that placement counts as open, and the stay as none.',
  role: 'social-worker or reviewing-officer.',
  worker: 'Pseudonym of the worker.',
  previous_worker: 'Worker of the allocation before it.',
  unbroken_from: 'Since when this worker has had the child without a gap of more than seven days.',
  team: 'Code of the team.',
  school: 'Number of the school.',
  previous_school: 'School of the enrolment before it.',
  participation: 'SSDA903 code of how the child took part.',
  number: 'Which review of the period of care it was.',
  due: 'Day by which it was due.',
  next_due: 'Day by which the next one is due.',
  step: 'What was decided or ordered.',
  by_foster_carer: '1: the adopters were its foster carers.',
  absence: 'M: missing; A: away without authorisation.',
  kind: 'What it is about.',
  code: 'A code that depends on the kind.',
  amount: 'A number that depends on the kind.',
  since: 'Another day, which one depends on the kind.',
  reference: 'What several records share: the pseudonym of a group of siblings.',
  measure: 'Id of the measure it is about.',
  of_whom: 'Another authority, ENGLAND or NEIGHBOURS.',
  out_of: 'What the amount is part of.',
  source: 'Where it comes from.',
  id: 'Id of the publication.',
  published_on: 'Day on which it was published.',
  as_at: 'Day it is about.',
  known_at: 'Instant by which what it says had been recorded.',
  position: 'How far into the log it had come.',
  calendar: 'Version of the table of working days it was worked out with.',
  exclude_uasc: '1: unaccompanied asylum-seeking children were left out.',
  figures: 'Its figures, as JSON.',
  hash: 'Hash of its bytes.',
  published_by: 'Pseudonym of who published it.',
  revision: 'Place of the event in its stream, from 0.',
  event_id: 'Id of the event.',
  type: 'Type of the event.',
  true_on: 'Day on which it became true; empty for a correction.',
  corrects: 'Id of the event that it corrects, approves or rejects.',
  detail: 'The other fields of the event, as JSON.',
  recorded_at: 'Instant at which it was recorded.',
};

/** Where a column of one table says something of its own. */
const OF_TABLE: Readonly<Record<string, string>> = {
  'episode.reason': 'Why it began: SSDA903 code RNE.',
  'episode.period_from': 'First day of the period of care it belongs to; empty for a short break.',
  'allocation.reason': 'Why the worker changed.',
  'enrolment.reason': 'Why the school changed.',
  'adoption_step.reason': 'Why the decision was reversed: SSDA903 code.',
  'fact.source': 'How the event came in: api, import:ssda903, …',
};

export interface Column {
  readonly name: string;
  readonly meaning: string;
}

const FACT_COLUMNS = [
  ...['authority', 'child', 'revision', 'event_id', 'type', 'true_on'],
  ...['corrects', 'detail', 'source', 'recorded_at'],
];

function namesOf(table: string): readonly string[] {
  if (table === 'fact') return FACT_COLUMNS;
  const children: Readonly<Record<string, { readonly columns: readonly string[] }>> = CHILD_TABLES;
  const authorities: typeof children = AUTHORITY_TABLES;
  const own = children[table]?.columns;
  if (own !== undefined) return ['authority', 'child', ...own, 'recorded_from'];
  return ['authority', ...(authorities[table]?.columns ?? []), 'recorded_from'];
}

/** A table as somebody may take it away who asks what was believed at an instant. */
export interface TakenTable {
  readonly name: string;
  readonly meaning: string;
  /** All but `recorded_to`: what was learnt afterwards is no part of what was believed. */
  readonly columns: readonly Column[];
}

export function takenTables(): readonly TakenTable[] {
  const meanings: Readonly<Record<string, string>> = TABLE_MEANINGS;
  return ALL_TABLES.map((table) => ({
    name: table,
    meaning: meanings[table] ?? '',
    columns: namesOf(table).map((name) => ({
      name,
      meaning: OF_TABLE[`${table}.${name}`] ?? MEANINGS[name] ?? '',
    })),
  }));
}
