import type { RequestHandler } from 'express';
import { type Row, takeBulk } from './bulk.ts';
import { type OfWhom, readLines } from './bulk-lines.ts';
import type { Routes } from './command-route.ts';
import { outcomeOf } from './command-taken.ts';
import { NDJSON_TYPE, requireMediaType, textOf } from './json-body.ts';
import { callerOf, dryRunOf } from './request.ts';

function outcomeOfRow({ answer, problem }: Row) {
  if (problem !== undefined) return outcomeOf({ status: Number(problem.status), body: problem });
  return answer === undefined ? 'not-recorded' : outcomeOf({ status: 200, body: answer });
}

/** The same intents, a line each: the lines of one record are all recorded or none, and every line is told what became of it. */
export function bulkRoute(
  { recorder, idempotency, authority, onCommand }: Routes,
  ofWhom: OfWhom,
): RequestHandler {
  return async (request, response) => {
    requireMediaType(request, NDJSON_TYPE);
    const dryRun = dryRunOf(request);
    const bulk = { recorder, idempotency, caller: await callerOf(request, authority), dryRun };
    const rows = await takeBulk(bulk, readLines(textOf(request.body), ofWhom));
    for (const row of rows) onCommand({ intent: 'bulk', outcome: outcomeOfRow(row) });
    response.type(NDJSON_TYPE).send(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  };
}
