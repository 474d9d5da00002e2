import { createServer, type RequestListener } from 'node:http';
import { listen } from './listen.ts';
import { finishRequests } from './operations/finish-requests.ts';
import { untilStopped } from './stop-signal.ts';
import type { Logger } from './telemetry/logger.ts';

export interface Answering {
  readonly app: RequestListener;
  readonly port: number;
  readonly host: string;
  readonly log: Logger;
  /** When to stop: where that was asked for while it was starting, it does not begin to listen. */
  readonly stop: AbortSignal;
  /** Told where it listens. */
  readonly announce: (port: number) => void;
  /** What it cannot go on without. */
  readonly work?: readonly Promise<unknown>[];
  /** Ends the answers that would go on for ever. */
  readonly endStreams?: () => void;
}

/** Nobody keeps a connection without using it, or sends a request so slowly that it never ends. */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
};
/** Longer than the longest answer, and than the pause between two signs of life of a live one. */
const IDLE_MILLISECONDS = 120_000;

/** Answers on a port until it is asked to stop or cannot go on; then finishes what it has in hand. */
export async function answerUntilStopped(answering: Answering): Promise<void> {
  const { app, port, host, log, stop, announce, work = [], endStreams = () => {} } = answering;
  const server = createServer(PATIENCE, app).setTimeout(IDLE_MILLISECONDS);
  const stopped = untilStopped(stop, work);
  // Whoever awaits it hears of a failure; one before that must not end the process half-way.
  stopped.catch(() => {});
  try {
    if (!stop.aborted) announce(await listen(server, port, host));
    await stopped;
  } finally {
    endStreams();
    const answered = await finishRequests(server);
    log.info({ answered }, 'stopping');
  }
}
