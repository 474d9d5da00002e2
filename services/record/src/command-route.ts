import type { PersonOf } from '@permanence/access/signed-in';
import type { Request, RequestHandler, Response } from 'express';
import { askedBy, callerIn } from './asked-by.ts';
import type { Caller } from './command.ts';
import { type OnCommand, tellingOf } from './command-taken.ts';
import { evenTime, type Passing } from './even-time.ts';
import { onlyMethods, PROBLEM_TYPE, unknownRoute } from './failures.ts';
import type { IdempotencyStore, KeptAnswer } from './idempotency.ts';
import type { Intent } from './intent.ts';
import { intentAt } from './intents.ts';
import { JSON_TYPE, jsonOf, requireMediaType } from './json-body.ts';
import type { Recorder } from './record-commands.ts';
import { childIn, correlationIdOf, dryRunOf, etagOf, keyOf, matchOf } from './request.ts';
import { takeCommand } from './take-command.ts';

export interface Routes {
  readonly recorder: Recorder;
  readonly idempotency: IdempotencyStore;
  readonly personOf: PersonOf;
  readonly passing: Passing;
  readonly onCommand: OnCommand;
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

async function answerTo(
  routes: Routes,
  intent: Intent,
  request: Request,
  caller: Caller,
): Promise<KeptAnswer> {
  requireMediaType(request, JSON_TYPE);
  const dryRun = dryRunOf(request);
  return takeCommand(routes.recorder, routes.idempotency, {
    caller,
    child: childIn(request.params),
    intent,
    key: keyOf(request, dryRun),
    match: matchOf(request),
    body: jsonOf(request.body),
    dryRun,
  });
}

async function take(routes: Routes, intent: Intent, request: Request, response: Response): Promise<void> {
  const name = request.params.child === undefined ? `authority/${intent.path}` : intent.path;
  const evenly = evenTime(routes.passing);
  const caller = callerIn(response);
  const answer = await tellingOf(routes.onCommand, name, () => answerTo(routes, intent, request, caller));
  if (answer.body.code === 'unknown-child') await evenly();
  send(request, response, answer);
}

/** One endpoint an intent. The body is read only when it is known that there is such an endpoint, for this person. */
export function commandRoute(routes: Routes, readBody: RequestHandler): RequestHandler {
  return (request, response, next) => {
    const { intent: parts, child } = request.params;
    const path = Array.isArray(parts) ? parts.join('/') : '';
    const intent = intentAt(path, typeof child === 'string' ? child : undefined);
    if (intent === undefined) return unknownRoute(request, response, next);
    if (request.method !== 'POST') return onlyMethods('POST')(request, response, next);
    const asked = child === undefined ? { ofAuthority: path } : { ofChild: path };
    askedBy(routes.personOf, asked)(request, response, (refused: unknown) => {
      if (refused !== undefined) return next(refused);
      readBody(request, response, (error: unknown) => {
        if (error !== undefined) return next(error);
        take(routes, intent, request, response).catch(next);
      });
    });
  };
}
