import { childStream } from '@permanence/care/child/stream';
import type { Request, RequestHandler, Response } from 'express';
import { eventSaid } from './answer.ts';
import { onlyMethods, PROBLEM_TYPE, unknownRoute } from './failures.ts';
import type { IdempotencyStore, KeptAnswer } from './idempotency.ts';
import type { Intent } from './intent.ts';
import { intentAt } from './intents.ts';
import { JSON_TYPE, jsonOf, requireMediaType } from './json-body.ts';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import type { Recorder } from './record-commands.ts';
import { callerOf, childIdOf, correlationIdOf, dryRunOf, etagOf, keyOf, matchOf } from './request.ts';
import { takeCommand } from './take-command.ts';

export interface Routes {
  readonly recorder: Recorder;
  readonly idempotency: IdempotencyStore;
  readonly authority?: string | undefined;
}

const OK = 200;

function send(request: Request, response: Response, { status, body }: KeptAnswer): void {
  const ok = status === OK;
  if (typeof body.revision === 'number') response.set('ETag', etagOf(body.revision));
  response
    .status(status)
    .type(ok ? JSON_TYPE : PROBLEM_TYPE)
    .send(JSON.stringify(ok ? body : { ...body, correlationId: correlationIdOf(request) }));
}

async function take(routes: Routes, intent: Intent, request: Request, response: Response): Promise<void> {
  requireMediaType(request, JSON_TYPE);
  const dryRun = dryRunOf(request);
  const answer = await takeCommand(routes.recorder, routes.idempotency, {
    caller: callerOf(request, routes.authority),
    child: childIdOf(request.params.child),
    intent,
    key: keyOf(request, dryRun),
    match: matchOf(request),
    body: jsonOf(request.body),
    dryRun,
  });
  send(request, response, answer);
}

/** One endpoint an intent. The body is read only when it is known that there is such an endpoint. */
export function commandRoute(routes: Routes, readBody: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { intent: parts } = request.params;
    const intent = intentAt(Array.isArray(parts) ? parts.join('/') : '');
    if (intent === undefined) return unknownRoute(request, response, next);
    if (request.method !== 'POST') return onlyMethods('POST')(request, response, next);
    readBody(request, response, (error: unknown) => {
      if (error !== undefined) return next(error);
      take(routes, intent, request, response).catch(next);
    });
  };
}

/** What is on record, without what it says of the child: ids to correct, and the ETag to correct them at. */
export function childRoute({ recorder, authority: only }: Routes): RequestHandler {
  return async (request, response) => {
    const { authority } = callerOf(request, only);
    const child = childIdOf(request.params.child);
    const events = await recorder.log.readStream(childStream(authority, child));
    const last = events.at(-1);
    if (last === undefined) throw new ProblemThrown(problem('unknown-child'));
    const { revision, position } = last;
    const said = events.map((event) => ({ ...eventSaid(event), recordedAt: event.recordedAt }));
    response.set('ETag', etagOf(revision)).json({ child, revision, position, events: said });
  };
}
