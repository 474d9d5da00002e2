import type { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { copyPages } from '@permanence/files/copy-sqlite';
import { inTransaction } from '@permanence/files/transaction';
import { catchUp } from './catch-up.ts';
import { resumeFrom } from './checkpoint.ts';
import { type Lease, LeaseLost, releaseLease, renewLease, takeLease } from './lease.ts';
import { copyDiscarded, discardedStreams, forgetDiscarded } from './parked.ts';
import type { Projection } from './projection.ts';
import { type Rebuilt, rebuild } from './rebuild.ts';
import { type RunOptions, runningWith } from './running.ts';
import { createAccounts } from './statement.ts';
import { type Verified, verify } from './verify.ts';

/** Tables that are in use, and a file of their own kind beside them that nobody looks at. */
export interface SideBySide {
  readonly live: DatabaseSync;
  readonly beside: DatabaseSync;
}

export interface ReplaceOptions extends RunOptions {
  readonly park?: boolean;
  /** How many streams are folded once more and compared before the tables are taken into use. */
  readonly sample: number;
}

export type Replaced = Rebuilt & { readonly verified: Verified };

/** Fresh tables that are not what a fold of the log gives, or that somebody's decision has overtaken: the live ones stay. */
export class NotReplaced extends Error {
  override readonly name = 'NotReplaced';
}

function decisionsOf(db: DatabaseSync, projection: Projection): string {
  return JSON.stringify(discardedStreams(db, projection));
}

function takeOverDecisions({ live, beside }: SideBySide, projection: Projection): void {
  createAccounts(live);
  createAccounts(beside);
  inTransaction(beside, () => {
    for (const { stream } of discardedStreams(beside, projection))
      forgetDiscarded(beside, projection, stream);
    copyDiscarded(live, beside, projection);
  });
}

/** The lease comes with the tables: with the epoch that whoever had the live ones does not know yet. */
function handLeaseOver(beside: DatabaseSync, { projection, owner, epoch }: Lease, expiresAt: number): void {
  beside.prepare('delete from lease where projection = ?').run(projection);
  beside.prepare('insert into lease values (?, ?, ?, ?)').run(projection, owner, epoch, expiresAt);
}

async function copyOver(
  { live, beside }: SideBySide,
  projection: Projection,
  lease: Lease,
  options: RunOptions,
): Promise<void> {
  const terms = runningWith({ ...options, owner: lease.owner });
  const path = live.location();
  if (path === null) throw new NotReplaced('Tables in memory have no file to be copied over');
  if (decisionsOf(live, projection) !== decisionsOf(beside, projection))
    throw new NotReplaced('Meanwhile somebody discarded events, or took that back');
  if (!renewLease(live, lease, terms) || resumeFrom(beside, projection) < resumeFrom(live, projection))
    throw new LeaseLost(lease);
  handLeaseOver(beside, lease, terms.now() + terms.milliseconds);
  // Whoever had the lease may be finding out that it is gone, which is a write; done well before this lease ends.
  await copyPages(beside, path, terms.milliseconds / 2);
}

/**
 * Fills tables afresh beside those in use, compares a sample with the log, and puts them in their place while queries go
 * on being answered. Whoever projects into the live tables loses the lease for the time of the copy and then goes on.
 * @throws {PoisonEvent} unless told to park, and @throws {NotReplaced}: the live tables stay as they were
 */
export async function replaceTables(
  store: EventStore,
  both: SideBySide,
  projection: Projection,
  options: ReplaceOptions,
): Promise<Replaced> {
  const { live, beside } = both;
  takeOverDecisions(both, projection);
  const rebuilt = await rebuild(store, beside, projection, options.onProgress, options);
  await catchUp(store, beside, projection, options);
  const verified = await verify(store, beside, projection, options.sample);
  if (verified.different.length > 0)
    throw new NotReplaced(`${verified.different.length} of ${verified.streams} streams differ from the log`);
  const lease = takeLease(live, projection, runningWith(options), 'anybody') as Lease;
  try {
    // The live tables stand still from here on: nobody who reads them is taken back.
    await catchUp(store, beside, projection, options);
    await copyOver(both, projection, lease, options);
  } finally {
    releaseLease(live, lease);
  }
  return { ...rebuilt, verified };
}
