import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { FOREVER } from '@permanence/calendar/civil-date';
import { createAccountTables } from '@permanence/read-models/parked';
import {
  CHILD_TABLES,
  type ChildTable,
  createIndexes,
  createTables,
  STILL_BELIEVED,
  type Value,
} from '@permanence/read-models/tables';

/** A file of read models that counts the statements run on it. */
export class CountedDatabase extends DatabaseSync {
  readonly ran: string[] = [];
  /** Called after each statement. */
  afterEach: () => void = () => {};

  override prepare(sql: string): StatementSync {
    const statement = super.prepare(sql);
    const done = (): void => {
      this.ran.push(sql);
      this.afterEach();
    };
    for (const method of ['all', 'get'] as const) {
      const run = statement[method].bind(statement) as (...values: never[]) => never;
      Object.defineProperty(statement, method, {
        configurable: true,
        value: (...values: never[]) => {
          const answer = run(...values);
          done();
          return answer;
        },
      });
    }
    return statement;
  }
}

export const AUTHORITY = '886';
/** When what is given was recorded, unless told. */
export const RECORDED = Date.parse('2018-04-01T09:00:00Z');
export const POSITION = 4_294_967_299;

export function emptyReadModels(path = ':memory:'): CountedDatabase {
  const db = new CountedDatabase(path);
  createTables(db);
  createIndexes(db);
  createAccountTables(db);
  db.prepare("insert into checkpoint values ('read-models', 1, ?)").run(POSITION);
  return db;
}

export type Columns = Readonly<Record<string, Value>>;

export interface Believed {
  readonly from?: number;
  readonly to?: number;
}

const COMMON: Columns = {
  valid_to: FOREVER,
  evidence: '',
  ended_by: '',
  start_not_known: 0,
  short_break: 0,
  care_ended: 0,
};

/** Puts facts and intervals of one child into the tables. */
export class GivenChild {
  private revision = 0;
  readonly db: DatabaseSync;
  readonly child: string;
  readonly authority: string;

  constructor(db: DatabaseSync, child: string, authority = AUTHORITY) {
    this.db = db;
    this.child = child;
    this.authority = authority;
  }

  /** Records an event and answers its id. */
  event(
    type: string,
    on: string | null,
    detail: object = {},
    recorded = RECORDED,
    corrects?: string,
  ): string {
    const id = `${this.child}-event-${this.revision}`;
    this.db
      .prepare(`insert into fact (authority, child, revision, event_id, type, true_on, corrects, detail, source, recorded_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(
        this.authority,
        this.child,
        this.revision,
        id,
        type,
        on,
        corrects ?? null,
        JSON.stringify(detail),
        'import:ssda903',
        recorded,
      );
    this.revision += 1;
    return id;
  }

  /** A row of a table, believed from when it was recorded on. */
  row(table: ChildTable, columns: Columns, believed: Believed = {}): this {
    const names = CHILD_TABLES[table].columns;
    const values = names.map((name) => columns[name] ?? COMMON[name] ?? null);
    const marks = Array.from({ length: names.length + 4 }, () => '?').join(', ');
    this.db
      .prepare(
        `insert into ${table} (authority, child, ${names.join(', ')}, recorded_from, recorded_to) values (${marks})`,
      )
      .run(this.authority, this.child, ...values, believed.from ?? RECORDED, believed.to ?? STILL_BELIEVED);
    return this;
  }

  born(day: string, person: Columns = {}): this {
    const evidence = this.event('ChildBorn', day, person);
    return this.row('child', { born: day, ...person, evidence });
  }

  /** A period of care that still lasts, with an episode from each of the days on. */
  inCareSince(start: string, moves: readonly string[] = [], episode: Columns = {}): this {
    const days = [start, ...moves];
    days.forEach((day, index) => {
      const first = index === 0;
      const evidence = this.event(first ? 'PeriodOfCareStarted' : 'PlacementStarted', day, {
        placementType: 'U6',
      });
      if (first) this.row('care_period', { valid_from: day, first_review_due: '2016-03-31', evidence });
      this.row('episode', {
        valid_from: day,
        valid_to: days[index + 1] ?? FOREVER,
        period_from: start,
        reason: first ? 'S' : 'P',
        legal_status: 'C2',
        placement_type: 'U6',
        home_type: 'U6',
        evidence,
        ...episode,
      });
    });
    return this;
  }

  /** Placements under a policy, each up to the start of the next; the last is open. */
  placed(policy: 'carer' | 'record', period: string, ...starts: readonly string[]): this {
    starts.forEach((start, index) => {
      this.row('placement', {
        policy,
        valid_from: start,
        valid_to: starts[index + 1] ?? FOREVER,
        period_from: period,
        previous_from: starts[index - 1] ?? null,
      });
    });
    return this;
  }
}
