import type { IncomingMessage } from 'node:http';
import type { Person } from '@permanence/access/person';
import { isPurpose, PURPOSES, type Purpose, usualPurpose } from '@permanence/access/purposes';
import { type Asked, mayAsk } from '@permanence/access/rest-matrix';
import { SignInRefused } from '@permanence/access/sign-in-refused';
import type { PersonOf } from '@permanence/access/signed-in';
import type { RequestHandler, Response } from 'express';
import type { Caller } from './command.ts';
import { problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { correlationIdOf, headerOf, refuseHeader } from './request.ts';

function purposeOf(request: IncomingMessage, person: Person): Purpose {
  const said = headerOf(request, 'x-purpose') ?? usualPurpose(person.role);
  return isPurpose(said) ? said : refuseHeader('X-Purpose', `one of ${PURPOSES.join(', ')}`);
}

/** Who asks, when they may ask this at all. */
export async function callerOf(request: IncomingMessage, personOf: PersonOf, asked: Asked): Promise<Caller> {
  const person = await personOf(request);
  const { id: actor, authority, role } = person;
  if ((headerOf(request, 'x-authority') ?? authority) !== authority)
    throw new SignInRefused('foreign-authority');
  if (!mayAsk(role, asked)) throw new ProblemThrown(problem('not-for-this-role'));
  return {
    authority,
    actor,
    correlationId: correlationIdOf(request),
    by: person,
    purpose: purposeOf(request, person),
  };
}

const CALLERS = new WeakMap<Response, Caller>();

/** The door of every route that tells or takes anything: who asks is known behind it, and may ask this. */
export function askedBy(personOf: PersonOf, asked: Asked): RequestHandler {
  return (request, response, next) => {
    callerOf(request, personOf, asked).then((caller) => {
      CALLERS.set(response, caller);
      next();
    }, next);
  };
}

export function callerIn(response: Response): Caller {
  const caller = CALLERS.get(response);
  if (caller === undefined) throw new Error('a route without a door');
  return caller;
}
