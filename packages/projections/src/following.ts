import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { resumeFrom } from './checkpoint.ts';
import { isOurs, type Lease, renewLease } from './lease.ts';
import { projectPages } from './page.ts';
import type { Projection } from './projection.ts';
import type { Running } from './running.ts';
import { underLease } from './turns.ts';

const LOOK_AGAIN_MILLISECONDS = 100;
const RENEWALS_A_LEASE = 4;

export interface Follower {
  readonly store: EventStore;
  readonly db: DatabaseSync;
  readonly projection: Projection;
  readonly running: Running;
  readonly onPage: (position: GlobalPosition) => void;
  readonly stopped: AbortSignal;
}

/**
 * Projects until stopped, or until the lease is lost. Renews it with each page, and by a timer while a page takes long. With
 * nothing to do it writes nothing: every commit makes readers throw away what they had worked out.
 */
async function followUnder(lease: Lease, follower: Follower): Promise<void> {
  const { store, db, projection, running, onPage, stopped } = follower;
  const writer = { db, projection, write: projection.writer(db), lease, terms: running };
  const pages = projectPages(store, writer, running.pageSize, onPage);
  const { subscription } = pages;
  const stop = (): void => void subscription.stop();
  const keepLease = (): void => {
    if (db.isTransaction) return;
    const kept = pages.isOneInHand() ? renewLease(db, lease, running) : isOurs(db, lease);
    if (!kept) stop();
  };
  const timer = setInterval(keepLease, running.milliseconds / RENEWALS_A_LEASE);
  stopped.addEventListener('abort', stop, { once: true });
  if (stopped.aborted) stop();
  try {
    await subscription.done;
  } finally {
    clearInterval(timer);
    stopped.removeEventListener('abort', stop);
  }
}

/**
 * By turns: projects while it has the lease, and while another has it, passes on how far that one has come. A holder that is
 * late is succeeded only when the tables stand still behind the log: with nothing to do, nobody renews.
 */
export async function followByTurns(follower: Follower): Promise<void> {
  const { store, db, projection, running, onPage, stopped } = follower;
  let stood = false;
  for (let told = resumeFrom(db, projection); !stopped.aborted; ) {
    const from = stood ? 'the-late' : 'nobody';
    await underLease(db, projection, running, (lease) => followUnder(lease, follower), from);
    if (stopped.aborted) return;
    const position = resumeFrom(db, projection);
    stood = position === told && position < (await store.head());
    if (position !== told) onPage(position);
    told = position;
    await running.pause(LOOK_AGAIN_MILLISECONDS, stopped);
  }
}
