import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/** Columns of each bitemporal table between `child` and `recorded_from`; `key` says which row of the child it is. */
export const CHILD_TABLES = {
  child: { columns: ['born', 'sex', 'ethnicity', 'evidence'], key: [] },
  asylum_seeking_alone: {
    columns: ['valid_from', 'valid_to', 'evidence', 'ended_by'],
    key: ['valid_from'],
  },
  care_period: {
    columns: [
      'valid_from',
      'valid_to',
      'start_not_known',
      'reason_ended',
      'first_review_due',
      'evidence',
      'ended_by',
    ],
    key: ['valid_from'],
  },
  episode: {
    columns: [
      'valid_from',
      'valid_to',
      'period_from',
      'short_break',
      'reason',
      'legal_status',
      'category_of_need',
      'placement_type',
      'home_type',
      'home_district',
      'home',
      'provider',
      'care_ended',
      'reason_ceased',
      'reason_for_placement_change',
      'evidence',
      'ended_by',
    ],
    key: ['valid_from'],
  },
  placement: {
    columns: [
      'policy',
      'valid_from',
      'valid_to',
      'period_from',
      'previous_from',
      'away_from',
      'away_until',
      'evidence',
      'ended_by',
    ],
    key: ['policy', 'valid_from'],
  },
  allocation: {
    columns: [
      'role',
      'valid_from',
      'valid_to',
      'worker',
      'previous_worker',
      'unbroken_from',
      'reason',
      'team',
      'evidence',
      'ended_by',
    ],
    key: ['role', 'valid_from', 'evidence'],
  },
  enrolment: {
    columns: ['valid_from', 'valid_to', 'school', 'previous_school', 'reason', 'evidence', 'ended_by'],
    key: ['valid_from', 'evidence'],
  },
  review: {
    columns: [
      'valid_from',
      'valid_to',
      'participation',
      'period_from',
      'number',
      'due',
      'next_due',
      'evidence',
    ],
    key: ['valid_from'],
  },
  adoption_step: {
    columns: ['valid_from', 'valid_to', 'step', 'by_foster_carer', 'reason', 'evidence'],
    key: ['valid_from', 'step', 'evidence'],
  },
  missing_spell: {
    columns: ['valid_from', 'valid_to', 'absence', 'evidence', 'ended_by'],
    key: ['valid_from', 'evidence'],
  },
  observation: {
    columns: [
      'kind',
      'valid_from',
      'valid_to',
      'code',
      'amount',
      'since',
      'reference',
      'evidence',
      'ended_by',
    ],
    key: ['kind', 'valid_from', 'evidence'],
  },
} as const satisfies Record<string, Table>;

/** The same of the tables that hold no child's rows: columns between `authority` and `recorded_from`. */
export const AUTHORITY_TABLES = {
  authority_fact: {
    columns: [
      'kind',
      'valid_from',
      'valid_to',
      'measure',
      'of_whom',
      'amount',
      'out_of',
      'source',
      'evidence',
      'ended_by',
    ],
    key: ['kind', 'valid_from', 'of_whom', 'evidence'],
  },
  publication: {
    columns: [
      'id',
      'published_on',
      'as_at',
      'known_at',
      'position',
      'calendar',
      'exclude_uasc',
      'figures',
      'hash',
      'published_by',
      'evidence',
    ],
    key: ['id'],
  },
} as const satisfies Record<string, Table>;

/** Columns after `child` of the tables that hold what is believed now and nothing else. */
export const CURRENT_TABLES = {
  tie: ['nth', 'kind', 'who', 'valid_from', 'valid_to', 'until'],
  access_grant: [
    'event_id',
    'person',
    'purpose',
    'granted_at',
    'until',
    'reviewed_by',
    'reviewed_on',
    'outcome',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface Table {
  readonly columns: readonly string[];
  /** Columns that tell an owner's believed rows apart. */
  readonly key: readonly string[];
}

export type ChildTable = keyof typeof CHILD_TABLES;
export type AuthorityTable = keyof typeof AUTHORITY_TABLES;
export type CurrentTable = keyof typeof CURRENT_TABLES;
export type TableName = ChildTable | AuthorityTable;

/** A value of a column. */
export type Value = string | number | null;

/** End of an interval of belief that still lasts: no instant a log can hold comes after it. */
export const STILL_BELIEVED = Date.parse('9999-12-31T23:59:59.999Z');

function sql(name: string): string {
  return readFileSync(new URL(`./tables/${name}.sql`, import.meta.url), 'utf8');
}

/** Every table that holds what was believed at any time, the list of events included. */
export const ALL_TABLES = [...Object.keys(CHILD_TABLES), ...Object.keys(AUTHORITY_TABLES), 'fact'];

/** Every table of a child. */
export const TABLES_OF_CHILD = [...Object.keys(CHILD_TABLES), ...Object.keys(CURRENT_TABLES), 'fact'];

const EVERY_TABLE = [...ALL_TABLES, ...Object.keys(CURRENT_TABLES)];

export function createTables(db: DatabaseSync): void {
  for (const table of EVERY_TABLE) db.exec(sql(table));
}

export function dropTables(db: DatabaseSync): void {
  for (const table of EVERY_TABLE) db.exec(`drop table if exists ${table}`);
}

export function createIndexes(db: DatabaseSync): void {
  db.exec(sql('indexes'));
  db.exec(sql('statistics'));
}
