import { correlationIdOf } from '@permanence/record/request';
import type { Request, RequestHandler, Response } from 'express';
import { correlationSaid, type Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import { routePatternOf } from './route-pattern.ts';

/** An answered request, and nothing of what was asked. */
export interface RequestSeen {
  readonly method: string;
  readonly route: string;
  readonly status: string;
  readonly milliseconds: number;
  readonly correlationId: string;
}

/** Asked for every few seconds by machines: worth a line only when somebody looks for it. */
const QUIET = /^\/(health\/|metrics$)/;
const BROKEN = 500;

function levelOf({ route, status }: RequestSeen): 'debug' | 'info' | 'warn' {
  if (Number(status) >= BROKEN) return 'warn';
  return QUIET.test(route) ? 'debug' : 'info';
}

function isStream(response: Response): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

function seenOf(request: Request, response: Response, started: number): RequestSeen {
  return {
    method: request.method,
    route: routePatternOf(request.originalUrl),
    status: response.writableFinished ? String(response.statusCode) : 'aborted',
    milliseconds: performance.now() - started,
    correlationId: correlationIdOf(request),
  };
}

/** Gives every request an id, and writes down how each was answered: pattern, status and time; no body, no query, no id of a child. */
export function watchRequests(
  log: Logger,
  metrics: Metrics,
  onRequest: (seen: RequestSeen) => void,
): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const id = correlationIdOf(request);
    request.headers['x-correlation-id'] = id;
    response.set('X-Correlation-Id', id);
    response.once('close', () => {
      const seen = seenOf(request, response, started);
      const { method, route, status, milliseconds } = seen;
      if (!isStream(response)) metrics.took('requests', { method, route, status }, milliseconds);
      const ms = Math.round(milliseconds * 10) / 10;
      log[levelOf(seen)]({ method, route, status, ms, correlation: correlationSaid(id) }, 'request');
      onRequest(seen);
    });
    next();
  };
}
