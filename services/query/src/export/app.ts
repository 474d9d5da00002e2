import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createContext } from '../context.ts';
import { type OnUnexpected, reportToConsole } from '../masking.ts';
import { NotFound, Problem, UnknownAuthority, UnknownMeasure } from '../problems.ts';
import { createScorecards } from '../scorecards.ts';
import { fileAsked, fileNamed } from './asked.ts';
import { csvOf } from './csv.ts';
import { jsonOf } from './json.ts';
import { CONTENT_TYPES, type Format, type TakeAway } from './take-away.ts';

export interface ExportOptions {
  /** Read models, opened for reading. */
  readonly db: DatabaseSync;
  /** Only these authorities are answered for. Absent: all that the tables hold. */
  readonly authorities?: readonly string[];
  /** The clock: epoch milliseconds. */
  readonly now?: () => number;
  /** Told of every error that callers see only as "Unexpected error". */
  readonly onUnexpected?: OnUnexpected;
}

/** Lets all that is read without a pause be of one moment. */
function atOneMoment<Result>(db: DatabaseSync, work: () => Result): Result {
  if (db.isTransaction) return work();
  db.exec('begin');
  try {
    return work();
  } finally {
    db.exec('commit');
  }
}

function statusOf(problem: Problem): number {
  const unknown = [NotFound, UnknownMeasure, UnknownAuthority].some((kind) => problem instanceof kind);
  return unknown ? 404 : 400;
}

function refuse(response: ServerResponse, status: number, code: unknown, detail: string): void {
  response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ type: 'about:blank', status, code, detail }));
}

function refuseWith(response: ServerResponse, error: unknown, onUnexpected: OnUnexpected): void {
  if (error instanceof Problem) {
    refuse(response, statusOf(error), error.extensions.code, error.message);
    return;
  }
  const correlationId = randomUUID();
  onUnexpected(error, correlationId);
  if (response.headersSent) response.destroy();
  else refuse(response, 500, 'INTERNAL_SERVER_ERROR', `Unexpected error ${correlationId}.`);
}

async function send(response: ServerResponse, file: TakeAway, format: Format): Promise<void> {
  response.writeHead(200, {
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `attachment; filename="${file.name}.${format}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  const parts = format === 'csv' ? csvOf(file) : jsonOf(file);
  await pipeline(Readable.from(parts), response).catch((error: NodeJS.ErrnoException) => {
    // A reader that has seen enough closes the connection: that is no failure.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/**
 * Files to take away, under where it is mounted: `GET measures/<id>.csv`, `measures/<id>.json`, `scorecard.csv`,
 * `scorecard.json`. The handler of a Node HTTP server.
 */
export function createExports(options: ExportOptions) {
  const { db, authorities, now = Date.now, onUnexpected = reportToConsole } = options;
  const scorecards = createScorecards(db);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const named = fileNamed(pathname);
    if (named === undefined) {
      refuse(
        response,
        404,
        'NOT_FOUND',
        'There is measures/<id>.csv, measures/<id>.json, scorecard.csv and scorecard.json.',
      );
      return;
    }
    if (request.method !== 'GET') {
      refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Files are asked for with GET.');
      return;
    }
    try {
      const context = createContext(db, { authorities, now: now(), scorecards });
      const file = atOneMoment(db, () => fileAsked(context, named.measure, searchParams));
      await send(response, file, named.format);
    } catch (error) {
      refuseWith(response, error, onUnexpected);
    }
  };
}
