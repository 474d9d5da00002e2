import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Claim, CommandName, IdempotencyStore, KeptAnswer } from './idempotency.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
const BUSY_TIMEOUT_MILLISECONDS = 10_000;

function open(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MILLISECONDS });
  db.exec('PRAGMA journal_mode = WAL');
  // NORMAL: after a loss of power the log itself still knows the command by the id its events carry.
  db.exec('PRAGMA synchronous = NORMAL');
  db.exec(sql('create-command-answer'));
  return db;
}

function prepare(db: DatabaseSync) {
  return {
    find: db.prepare(sql('find-command-answer')),
    claim: db.prepare(sql('claim-command')),
    keep: db.prepare(sql('keep-command-answer')),
    release: db.prepare(sql('release-command')),
  };
}

function idOf({ authority, actor, key }: CommandName) {
  return [authority, actor, key] as const;
}

function nameOf(name: CommandName): string {
  return JSON.stringify(idOf(name));
}

/**
 * Answers in one SQLite file, so that they outlive the process. What is in progress is in memory, so that it does not:
 * a command that a crash cut short may be sent again.
 */
export function openIdempotencyStore(path: string, now: () => number = Date.now): IdempotencyStore {
  const db = open(path);
  db.prepare(sql('forget-old-commands')).run(now() - KEPT_MILLISECONDS);
  const { find, claim, keep, release } = prepare(db);
  const inProgress = new Set<string>();
  return {
    claim(name, digest): Claim {
      const found = find.get(...idOf(name));
      if (found !== undefined && found.digest !== digest) return { kind: 'other-body' };
      if (inProgress.has(nameOf(name))) return { kind: 'in-progress' };
      if (typeof found?.answer === 'string') {
        return { kind: 'answered', answer: JSON.parse(found.answer) as KeptAnswer };
      }
      if (found === undefined) claim.run(...idOf(name), digest, now());
      inProgress.add(nameOf(name));
      return { kind: 'claimed' };
    },
    keep(name, answer) {
      inProgress.delete(nameOf(name));
      keep.run(JSON.stringify(answer), ...idOf(name));
    },
    release(name) {
      inProgress.delete(nameOf(name));
      release.run(...idOf(name));
    },
    close: () => db.close(),
  };
}
