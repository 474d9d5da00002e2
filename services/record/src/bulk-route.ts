import type { RequestHandler } from 'express';
import { takeBulk } from './bulk.ts';
import { readLines } from './bulk-lines.ts';
import type { Routes } from './child-routes.ts';
import { NDJSON_TYPE, requireMediaType, textOf } from './json-body.ts';
import { callerOf, dryRunOf } from './request.ts';

/** The same intents, a line each: a child's lines are all recorded or none, and every line is told what became of it. */
export function bulkRoute({ recorder, idempotency, authority }: Routes): RequestHandler {
  return async (request, response) => {
    requireMediaType(request, NDJSON_TYPE);
    const bulk = { recorder, idempotency, caller: callerOf(request, authority), dryRun: dryRunOf(request) };
    const rows = await takeBulk(bulk, readLines(textOf(request.body)));
    response.type(NDJSON_TYPE).send(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  };
}
