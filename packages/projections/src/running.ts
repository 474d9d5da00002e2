import { setTimeout as sleep } from 'node:timers/promises';
import type { LeaseTerms } from './lease.ts';
import { newOwner } from './owner.ts';
import type { Progress } from './rebuild.ts';

/** How a runner goes about its work; every part has a default. */
export interface RunOptions {
  /** Names the process in the lease. */
  readonly owner?: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** How long the lease lasts when its holder says nothing more. */
  readonly leaseMilliseconds?: number;
  readonly pageSize?: number;
  /** Waits before looking again whether the lease is free; ends early when the signal says so. */
  readonly pause?: (milliseconds: number, gone?: AbortSignal) => Promise<unknown>;
  readonly onProgress?: (progress: Progress) => void;
  /** Told once when another process has the lease and has not caught up yet. */
  readonly onWait?: (owner: string) => void;
}

export interface Running extends LeaseTerms {
  readonly pageSize: number;
  readonly pause: (milliseconds: number, gone?: AbortSignal) => Promise<unknown>;
  readonly onProgress: (progress: Progress) => void;
  readonly onWait: (owner: string) => void;
}

/** Long enough for the slowest page many times over; so long do others wait after a holder on another machine was killed. */
const LEASE_MILLISECONDS = 10_000;
/** Small enough that a process which also answers queries stays quick while it catches up. */
const LIVE_PAGE = 500;

async function pauseFor(milliseconds: number, gone?: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, gone === undefined ? {} : { signal: gone }).catch(() => {});
}

export function runningWith(options: RunOptions): Running {
  return {
    owner: options.owner ?? newOwner(),
    now: options.now ?? Date.now,
    milliseconds: options.leaseMilliseconds ?? LEASE_MILLISECONDS,
    pageSize: options.pageSize ?? LIVE_PAGE,
    pause: options.pause ?? pauseFor,
    onProgress: options.onProgress ?? (() => {}),
    onWait: options.onWait ?? (() => {}),
  };
}
