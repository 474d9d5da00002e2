import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { StoreUnavailable } from '@permanence/event-store/errors';
import { isBusy, openSqlite, writeAhead } from '@permanence/files/sqlite-file';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const createEventsTable = sql('create-events-table');
const queries = {
  logEnd: sql('log-end'),
  streamEnd: sql('stream-end'),
  eventsWithIds: sql('events-with-ids'),
  insertEvent: sql('insert-event'),
  streamEvents: sql('stream-events'),
  logPage: sql('log-page'),
  streamNames: sql('stream-names'),
  // IMMEDIATE: the writer reads the end of the log before it writes, so it must be the only one from the start.
  begin: 'BEGIN IMMEDIATE',
  commit: 'COMMIT',
};

/**
 * 32 MB of write-ahead log, eight times the default. Ids are random, so each append touches scattered index pages;
 * fewer, larger checkpoints write each of them once instead of often: a quarter more throughput, a tenth of the p99.
 */
const CHECKPOINT_PAGES = 8_000;

/** The open file and its prepared statements. */
export interface LogFile {
  readonly database: DatabaseSync;
  readonly statements: Readonly<Record<keyof typeof queries, StatementSync>>;
}

/** @param patience milliseconds to wait for a writer in another process */
export function openLogFile(path: string, patience?: number): LogFile {
  const database = openSqlite(path, patience === undefined ? {} : { patience });
  try {
    // An acknowledged append survives the loss of power, not only the death of the process.
    writeAhead(database, 'full');
    database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    database.exec(createEventsTable);
    return { database, statements: prepare(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function asUnavailable(error: unknown): unknown {
  return isBusy(error) ? new StoreUnavailable('another process keeps the file to itself', error) : error;
}

/**
 * Runs `work` as the only writer; what it wrote is there as a whole or not at all.
 * @throws {StoreUnavailable} when another process writes for longer than anybody waits
 */
export function inWriteTransaction<Result>(log: LogFile, work: () => Result): Result {
  try {
    log.statements.begin.run();
    const result = work();
    log.statements.commit.run();
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, such as a full disk.
    if (log.database.isTransaction) log.database.exec('ROLLBACK');
    throw asUnavailable(error);
  }
}

function prepare(database: DatabaseSync): LogFile['statements'] {
  return {
    logEnd: database.prepare(queries.logEnd),
    streamEnd: database.prepare(queries.streamEnd),
    eventsWithIds: database.prepare(queries.eventsWithIds),
    insertEvent: database.prepare(queries.insertEvent),
    streamEvents: preparedForEvents(database, queries.streamEvents),
    logPage: preparedForEvents(database, queries.logPage),
    streamNames: database.prepare(queries.streamNames),
    begin: database.prepare(queries.begin),
    commit: database.prepare(queries.commit),
  };
}

/** Rows come as arrays: making an object of each would be a third of the cost of reading a stream. */
function preparedForEvents(database: DatabaseSync, query: string): StatementSync {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  return statement;
}
