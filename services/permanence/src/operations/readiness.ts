import type { LogLook, Look, TakeLook } from './look.ts';

export interface Readiness {
  readonly ready: boolean;
  readonly status: 'ready' | 'catching-up' | 'behind' | 'log-unreadable';
  readonly lag?: Look['lag'];
  readonly parked?: number;
}

export interface ReadinessOptions {
  readonly look: TakeLook;
  readonly now?: () => number;
  readonly mostSecondsBehind?: number;
}

const MOST_SECONDS_BEHIND = 60;
/** Two looks closer together than this say nothing of whether the projector moves: a page takes well under a second. */
const STILL_MILLISECONDS = 1_000;

interface Stood {
  readonly position: number;
  readonly since: number;
}

/**
 * Ready, unless the log cannot be read, or the read models are far behind it and have not moved since an earlier look:
 * a node that works its way through a large import goes on answering.
 */
export function createReadiness(options: ReadinessOptions): () => Promise<Readiness> {
  const { look, now = Date.now, mostSecondsBehind = MOST_SECONDS_BEHIND } = options;
  let stood: Stood | undefined;
  return async () => {
    const seen = await look();
    if (seen === undefined) return { ready: false, status: 'log-unreadable' };
    const { lag, parked } = seen;
    if (stood?.position !== lag.position) stood = { position: lag.position, since: now() };
    if (lag.seconds <= mostSecondsBehind) return { ready: true, status: 'ready', lag, parked };
    const moves = now() - stood.since < STILL_MILLISECONDS;
    return { ready: moves, status: moves ? 'catching-up' : 'behind', lag, parked };
  };
}

/** A process that keeps no tables is ready when it can read the log: what it decides on is there and nowhere else. */
export function createLogReadiness(look: () => Promise<LogLook | undefined>): () => Promise<Readiness> {
  return async () =>
    (await look()) === undefined
      ? { ready: false, status: 'log-unreadable' }
      : { ready: true, status: 'ready' };
}
