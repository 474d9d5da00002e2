import type { DatabaseSync } from 'node:sqlite';
import { type Lease, LeaseLost, type LeaseTerms, releaseLease, type TakenFrom, takeLease } from './lease.ts';
import type { Projection } from './projection.ts';
import { isBusy } from './sqlite-failure.ts';

/** The lease was taken from us, or somebody has been writing to the file for longer than we wait: it is another's turn. */
function isAnothersTurn(error: unknown): boolean {
  return error instanceof LeaseLost || isBusy(error);
}

/** Holds the lease while the work lasts; undefined when it was another's turn. */
export async function underLease<Result>(
  db: DatabaseSync,
  projection: Projection,
  terms: LeaseTerms,
  work: (lease: Lease) => Promise<Result>,
  from: TakenFrom = 'the-late',
): Promise<{ readonly result: Result } | undefined> {
  const lease = takeLease(db, projection, terms, from);
  if (lease === undefined) return undefined;
  try {
    return { result: await work(lease) };
  } catch (error) {
    if (isAnothersTurn(error)) return undefined;
    throw error;
  } finally {
    if (!db.isTransaction) releaseLease(db, lease);
  }
}
