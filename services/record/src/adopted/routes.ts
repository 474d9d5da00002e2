import { randomUUID } from 'node:crypto';
import { type Looks, looksAt } from '@permanence/access/looks';
import { usualPurpose } from '@permanence/access/purposes';
import type { OtherRoute } from '@permanence/access/rest-matrix';
import type { PersonOf } from '@permanence/access/signed-in';
import type { Sight } from '@permanence/care/access/sight';
import type { EventStore } from '@permanence/event-store/event-store';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import type { Request, RequestHandler, Response, Router } from 'express';
import type * as z from 'zod';
import { askedBy, callerIn } from '../asked-by.ts';
import type { Caller } from '../command.ts';
import { evenTime, type Passing } from '../even-time.ts';
import { onlyMethods, unknownRoute } from '../failures.ts';
import { JSON_TYPE, jsonOf, requireMediaType } from '../json-body.ts';
import { fieldErrors, problem } from '../problem.ts';
import { ProblemThrown } from '../problem-thrown.ts';
import { dryRunOf, etagOf, keyOf, matchOf } from '../request.ts';
import { adoptedRecord, eventOf, say, shown } from './adopted-record.ts';
import { ADOPTED_INTENT_NAMES, type AdoptedIntent, askToOpen, NOTHING_MORE } from './bodies.ts';
import type { NewIdentities } from './identities.ts';
import type { OfAdoption } from './opened.ts';
import { approve, askFor, dissolve, see } from './openings.ts';

export interface AdoptedRoutes {
  readonly log: EventStore;
  readonly looks: Looks;
  readonly links: AdoptionLinks | undefined;
  readonly identities: NewIdentities | undefined;
  readonly now: () => number;
  readonly personOf: PersonOf;
  readonly passing: Passing;
  readonly readBody: RequestHandler;
}

type Answering = (of: OfAdoption, request: Request, caller: Caller, response: Response) => Promise<object>;

function parsed<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  requireMediaType(request, JSON_TYPE);
  const read = schema.safeParse(jsonOf(request.body));
  if (read.success) return read.data;
  throw new ProblemThrown(problem('invalid-body', undefined, { errors: fieldErrors(read.error.issues) }));
}

/** A look names neither record, and has an id of its own: looks at both would join them. */
async function keepLook(
  { looks, now }: AdoptedRoutes,
  { by, purpose }: Caller,
  child: string,
  fields: readonly string[],
  sight: Sight,
): Promise<void> {
  if (by === 'program') return;
  const looking = { instant: now(), person: by, fields, purpose: purpose ?? usualPurpose(by.role) };
  await looks.keep(looksAt({ ...looking, correlationId: randomUUID() }, [{ child, sight }]));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Whatever becomes of it, it is kept that somebody turned to an opening. */
function opening(
  routes: AdoptedRoutes,
  answer: (...asked: Parameters<Answering>) => Promise<{ id: string }>,
): Answering {
  return async (of, request, caller, response) => {
    const keep = (id: string, sight: Sight) =>
      keepLook(routes, caller, '', id === '' ? ['adoption-link'] : ['adoption-link', `opening:${id}`], sight);
    try {
      const answered = await answer(of, request, caller, response);
      await keep(answered.id, 'whole');
      return answered;
    } catch (error) {
      if (error instanceof ProblemThrown) await keep('', 'nothing');
      throw error;
    }
  };
}

async function recordFor(routes: AdoptedRoutes, of: OfAdoption, request: Request, caller: Caller) {
  const reference = text(request.params.reference);
  const events = await adoptedRecord(of, caller, reference);
  const child = of.links.nameInLooks(caller.authority, reference);
  await keepLook(routes, caller, child, ['adopted-record'], events === undefined ? 'nothing' : 'whole');
  if (events === undefined) throw new ProblemThrown(problem('unknown-adopted-record'));
  return { reference, events };
}

function saying(routes: AdoptedRoutes, intent: AdoptedIntent): Answering {
  return async (of, request, caller, response) => {
    requireMediaType(request, JSON_TYPE);
    const dryRun = dryRunOf(request);
    const key = keyOf(request, dryRun);
    const { reference, events } = await recordFor(routes, of, request, caller);
    const said = { reference, intent, key, match: matchOf(request), body: jsonOf(request.body), dryRun };
    const answer = await say(of, caller, events, eventOf(of, caller, said), said);
    response.set('ETag', etagOf(answer.revision));
    return answer;
  };
}

type Answers = readonly (readonly [OtherRoute, Answering])[];

const idOf = (request: Request): string => text(request.params.opening);

function ofOpenings(routes: AdoptedRoutes): Answers {
  const ask = opening(routes, (of, request, caller) =>
    askFor(of, caller, keyOf(request, false), parsed(askToOpen, request)),
  );
  const agree = opening(routes, (of, request, caller) => {
    parsed(NOTHING_MORE, request);
    return approve(of, caller, idOf(request));
  });
  const undo = opening(routes, (of, request, caller) => {
    parsed(NOTHING_MORE, request);
    return dissolve(of, caller, idOf(request));
  });
  const look = opening(routes, (of, request, { authority, actor, by }) =>
    see(of, authority, actor, by !== 'program' && by.role === 'team-manager', idOf(request)),
  );
  return [
    ['POST /v1/adoption-links/openings', ask],
    ['POST /v1/adoption-links/openings/{opening}/approvals', agree],
    ['POST /v1/adoption-links/openings/{opening}/dissolutions', undo],
    ['GET /v1/adoption-links/openings/{opening}', look],
  ];
}

function ofRecords(routes: AdoptedRoutes): Answers {
  const look: Answering = async (of, request, caller, response) => {
    const { reference, events } = await recordFor(routes, of, request, caller);
    response.set('ETag', etagOf(events.length - 1));
    return shown(reference, events);
  };
  return [
    ['GET /v1/adopted/{reference}', look],
    ...ADOPTED_INTENT_NAMES.map(
      (intent) => [`POST /v1/adopted/{reference}/${intent}`, saying(routes, intent)] as const,
    ),
  ];
}

/** What cannot be seen takes as long as what is not there. */
function handler(routes: AdoptedRoutes, answer: Answering): RequestHandler {
  return async (request, response) => {
    const evenly = evenTime(routes.passing);
    const { log, links, identities, now } = routes;
    if (links === undefined || identities === undefined) return unknownRoute(request, response, () => {});
    try {
      const said = await answer({ log, links, identities, now }, request, callerIn(response), response);
      response.json(said);
    } catch (error) {
      await evenly();
      throw error;
    }
  };
}

/** Records of adopted children, and what joins them with birth records. */
export function addAdoptedRoutes(app: Router, routes: AdoptedRoutes): void {
  const all = [...ofOpenings(routes), ...ofRecords(routes)].map(([route, answer]) => {
    const [method = '', path = ''] = route.split(' ');
    return { route, method, path: path.slice('/v1'.length).replaceAll(/\{(\w+)\}/g, ':$1'), answer };
  });
  for (const { route, method, path, answer } of all) {
    const door = askedBy(routes.personOf, { route });
    if (method === 'GET') app.get(path, door, handler(routes, answer));
    else app.post(path, door, routes.readBody, handler(routes, answer));
  }
  for (const { method, path } of all) app.all(path, onlyMethods(method === 'GET' ? 'GET, HEAD' : 'POST'));
}
