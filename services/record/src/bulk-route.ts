import type { RequestHandler } from 'express';
import { callerIn } from './asked-by.ts';
import { type Row, takeBulk } from './bulk.ts';
import { type OfWhom, readLines } from './bulk-lines.ts';
import type { Routes } from './command-route.ts';
import { outcomeOf } from './command-taken.ts';
import { evenTime } from './even-time.ts';
import { NDJSON_TYPE, requireMediaType, textOf } from './json-body.ts';
import { dryRunOf } from './request.ts';

function outcomeOfRow({ answer, problem }: Row) {
  if (problem !== undefined) return outcomeOf({ status: Number(problem.status), body: problem });
  return answer === undefined ? 'not-recorded' : outcomeOf({ status: 200, body: answer });
}

/** The same intents, a line each: the lines of one record are all recorded or none, and every line is told what became of it. */
export function bulkRoute(
  { recorder, idempotency, passing, onCommand }: Routes,
  ofWhom: OfWhom,
): RequestHandler {
  return async (request, response) => {
    const evenly = evenTime(passing);
    requireMediaType(request, NDJSON_TYPE);
    const dryRun = dryRunOf(request);
    const bulk = { recorder, idempotency, caller: callerIn(response), dryRun };
    const rows = await takeBulk(bulk, readLines(textOf(request.body), ofWhom));
    for (const row of rows) onCommand({ intent: 'bulk', outcome: outcomeOfRow(row) });
    if (rows.some(({ problem }) => problem?.code === 'unknown-child')) await evenly();
    response.type(NDJSON_TYPE).send(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  };
}
