import { personSignedIn } from '@permanence/access/signed-in';
import { MINUTE } from '@permanence/calendar/milliseconds';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { refuse } from './refuse.ts';
import type { SignInSettings } from './sign-in-settings.ts';

function limit(most: number, keyOf: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit: most,
    keyGenerator: keyOf,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its warnings go to the console, which is the log of the service.
    validate: false,
    handler: (request, response) => refuse(request, response, 'too-many-requests'),
  });
}

function addressOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip);
}

function personKey(request: Request): string {
  const person = personSignedIn(request);
  return person === undefined ? addressOf(request) : `${person.authority}/${person.id}`;
}

export interface Limits {
  /** Of an address, for whoever is not signed in. */
  readonly ofStrangers: RequestHandler;
  /** Of a person, over all that they ask; another for what they record, which programs do in great numbers. */
  readonly ofPersons: RequestHandler;
}

export function limitsOf({ questions, commands, strangers }: SignInSettings['limits']): Limits {
  const asking = limit(questions, personKey);
  const recording = limit(commands, personKey);
  return {
    ofStrangers: limit(strangers, addressOf),
    ofPersons: (request, response, next) => {
      const records = request.method !== 'GET' && request.path.startsWith('/v1/');
      return (records ? recording : asking)(request, response, next);
    },
  };
}
