import { readFileSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { openSqlite, writeAhead } from '@permanence/files/sqlite-file';
import type { Claim, CommandName, IdempotencyStore, KeptAnswer } from './idempotency.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
/** A checkpoint waits for the disk, and the keys of callers are random: rarely, and each page then once. */
const CHECKPOINT_PAGES = 8_000;

function open(path: string): DatabaseSync {
  const db = openSqlite(path);
  // After a loss of power the log itself still knows the command by the id its events carry.
  writeAhead(db, 'normal');
  db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.exec(sql('create-command-answer'));
  return db;
}

function idOf({ authority, actor, key }: CommandName) {
  return [authority, actor, key] as const;
}

function nameOf(name: CommandName): string {
  return JSON.stringify(idOf(name));
}

type Row = readonly SQLInputValue[];

interface Waiting {
  readonly row: Row;
  readonly settled: PromiseWithResolvers<void>;
}

/**
 * Writes the rows that come together in one transaction: most of the cost of a row is its commit. Together are those whose
 * appends were acknowledged together: a turn later they would have waited for all requests that came meanwhile.
 */
function groupedWrites(db: DatabaseSync, statement: StatementSync) {
  const [begin, commit] = [db.prepare('begin immediate'), db.prepare('commit')];
  let waiting: Waiting[] = [];
  const write = (group: readonly Waiting[]): void => {
    begin.run();
    try {
      for (const { row } of group) statement.run(...row);
      commit.run();
    } catch (error) {
      if (db.isTransaction) db.exec('rollback');
      throw error;
    }
  };
  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      write(group);
      for (const { settled } of group) settled.resolve();
    } catch (error) {
      for (const { settled } of group) settled.reject(error);
    }
  };
  const add = (row: Row): Promise<void> => {
    const settled = Promise.withResolvers<void>();
    waiting.push({ row, settled });
    if (waiting.length === 1) process.nextTick(flush);
    return settled.promise;
  };
  return { add, flush };
}

/**
 * Answers in one SQLite file, so that they outlive the process. What is in progress is in memory, so that it does not:
 * a command that a crash cut short may be sent again.
 */
export function openIdempotencyStore(path: string, now: () => number = Date.now): IdempotencyStore {
  const db = open(path);
  db.prepare(sql('forget-old-commands')).run(now() - KEPT_MILLISECONDS);
  const find = db.prepare(sql('find-command-answer'));
  const writes = groupedWrites(db, db.prepare(sql('keep-command-answer')));
  /** What is being worked on, with what it asks. */
  const inProgress = new Map<string, string>();
  return {
    claim(name, digest): Claim {
      const id = nameOf(name);
      const asked = inProgress.get(id);
      if (asked !== undefined) return { kind: asked === digest ? 'in-progress' : 'other-body' };
      const found = find.get(...idOf(name));
      if (found !== undefined && found.digest !== digest) return { kind: 'other-body' };
      if (typeof found?.answer === 'string') {
        return { kind: 'answered', answer: JSON.parse(found.answer) as KeptAnswer };
      }
      inProgress.set(id, digest);
      return { kind: 'claimed' };
    },
    async keep(name, answer) {
      const id = nameOf(name);
      const digest = inProgress.get(id);
      if (digest === undefined) throw new Error('an answer to a command that nobody claimed');
      await writes.add([...idOf(name), digest, JSON.stringify(answer), now()]);
      inProgress.delete(id);
    },
    release: (name) => void inProgress.delete(nameOf(name)),
    close() {
      writes.flush();
      db.close();
    },
  };
}
