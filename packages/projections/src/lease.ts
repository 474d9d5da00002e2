import type { DatabaseSync } from 'node:sqlite';
import { isGone } from './owner.ts';
import type { Projection } from './projection.ts';
import { isBusy } from './sqlite-failure.ts';
import { statement } from './statement.ts';

/** The right to write a projection's tables. Each taking raises the epoch, so whoever overslept can be told from the holder. */
export interface Lease {
  readonly projection: string;
  readonly owner: string;
  readonly epoch: number;
}

export interface LeaseTerms {
  readonly owner: string;
  /** Epoch milliseconds. Clocks that disagree only cost a page that is lost: the epoch decides, not the time. */
  readonly now: () => number;
  readonly milliseconds: number;
}

export interface LeaseHeld extends Lease {
  readonly expiresAt: number;
}

/** Another process has taken the lease: nothing of the page in hand was written. */
export class LeaseLost extends Error {
  readonly code = 'lease-lost';
  override readonly name = 'LeaseLost';

  constructor({ projection, epoch }: Lease) {
    super(`The lease on ${projection} with epoch ${epoch} is lost: another process has taken it`);
  }
}

/** Runs the work without waiting for whoever writes to the file just now; undefined when somebody does. */
function unlessBusy<Result>(db: DatabaseSync, work: () => Result): Result | undefined {
  const patience = Number(db.prepare('pragma busy_timeout').get()?.timeout);
  db.exec('pragma busy_timeout = 0');
  try {
    return work();
  } catch (error) {
    if (isBusy(error)) return undefined;
    throw error;
  } finally {
    db.exec(`pragma busy_timeout = ${patience}`);
  }
}

/** From whom the lease is taken: from nobody, from one who has not renewed it in time, or from anybody. */
export type TakenFrom = 'nobody' | 'the-late' | 'anybody';

function runOutBy(from: TakenFrom, now: number): number {
  if (from === 'the-late') return now;
  return from === 'nobody' ? 0 : Number.MAX_SAFE_INTEGER;
}

/** Takes the lease. A holder that has died counts as nobody. Undefined when it is held, or the file is being written. */
export function takeLease(
  db: DatabaseSync,
  followed: Projection,
  { owner, now, milliseconds }: LeaseTerms,
  from: TakenFrom = 'the-late',
): Lease | undefined {
  const { name: projection } = followed;
  const at = now();
  const holder = leaseHeld(db, followed, 0)?.owner;
  const asked = {
    projection,
    owner,
    expires_at: at + milliseconds,
    run_out_by: runOutBy(from, at),
    gone: holder !== undefined && isGone(holder) ? holder : null,
  };
  const take = () => statement(db, 'take-lease').get(asked);
  const row = from === 'anybody' ? take() : unlessBusy(db, take);
  return row === undefined ? undefined : { projection, owner, epoch: Number(row.epoch) };
}

function setExpiry(db: DatabaseSync, { projection, owner, epoch }: Lease, expiresAt: number): boolean {
  const own = { projection, owner, epoch, expires_at: expiresAt };
  return Number(statement(db, 'renew-lease').run(own).changes) === 1;
}

/**
 * The fence: called first in each transaction that writes the tables. The write lock is held from then on, so nobody can
 * take the lease between the check and the commit.
 * @throws {LeaseLost} when the epoch is no longer ours
 */
export function renewOrStandBack(db: DatabaseSync, lease: Lease, { now, milliseconds }: LeaseTerms): void {
  if (!setExpiry(db, lease, now() + milliseconds)) throw new LeaseLost(lease);
}

/** Between pages. False when the lease is lost; while somebody writes to the file it stays as it is. */
export function renewLease(db: DatabaseSync, lease: Lease, { now, milliseconds }: LeaseTerms): boolean {
  return unlessBusy(db, () => setExpiry(db, lease, now() + milliseconds)) ?? true;
}

export function isOurs(db: DatabaseSync, { projection, owner, epoch }: Lease): boolean {
  const row = statement(db, 'lease').get(projection);
  return row !== undefined && row.owner === owner && Number(row.epoch) === epoch;
}

/** Lets others have the lease at once; it is theirs already when it was lost. While somebody writes to the file it has to run out. */
export function releaseLease(db: DatabaseSync, lease: Lease): void {
  try {
    setExpiry(db, lease, 0);
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

/** Who has the lease; undefined when nobody has, or it had run out by then (at 0 it never has). */
export function leaseHeld(db: DatabaseSync, { name }: Projection, now: number): LeaseHeld | undefined {
  const row = statement(db, 'lease').get(name);
  if (row === undefined || Number(row.expires_at) <= now) return undefined;
  const expiresAt = Number(row.expires_at);
  return { projection: name, owner: String(row.owner), epoch: Number(row.epoch), expiresAt };
}
