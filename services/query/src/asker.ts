import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Person } from '@permanence/access/person';
import { isPurpose, PURPOSES, type Purpose, usualPurpose } from '@permanence/access/purposes';
import { challengeOf, SIGN_IN_REFUSALS, SignInRefused } from '@permanence/access/sign-in-refused';
import type { PersonOf } from '@permanence/access/signed-in';
import type { Plugin } from 'graphql-yoga';

/** Who asks, what for, and what ties the answer to its traces. */
export interface Asker {
  readonly person: Person;
  readonly purpose: Purpose;
  readonly correlationId: string;
}

export interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function problem(status: number, code: string, title: string, detail: string): Refused {
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  const body = JSON.stringify({ type: `/v1/problems/${code}`, title, status, code, detail });
  return { status, headers, body };
}

const PURPOSE_UNKNOWN = problem(
  400,
  'unknown-purpose',
  'Unknown purpose',
  `X-Purpose must be one of ${PURPOSES.join(', ')}.`,
);

const CORRELATION = /^[\w.:-]{1,100}$/;

type Header = (name: string) => string | undefined;

function askerWith(person: Person, header: Header): Asker | Refused {
  const purpose = header('x-purpose') ?? usualPurpose(person.role);
  if (!isPurpose(purpose)) return PURPOSE_UNKNOWN;
  const given = header('x-correlation-id') ?? '';
  return { person, purpose, correlationId: CORRELATION.test(given) ? given : randomUUID() };
}

/** Who asks; a refusal where nobody signed in, or says a purpose that is none. */
export async function askerOf(
  request: IncomingMessage | Request,
  personOf: PersonOf,
  header: Header,
): Promise<Asker | Refused> {
  try {
    return askerWith(await personOf(request), header);
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    const { status, title, help } = SIGN_IN_REFUSALS[error.code];
    const challenge = challengeOf(error.code);
    const refused = problem(status, error.code, title, help);
    if (challenge === undefined) return refused;
    return { ...refused, headers: { ...refused.headers, 'www-authenticate': challenge } };
  }
}

export function isRefused(asker: Asker | Refused): asker is Refused {
  return 'status' in asker;
}

/** The request as a Node server has it: the door in front of this service knows it by that. */
interface OverNode {
  readonly req?: IncomingMessage;
}

export interface Askers {
  readonly plugin: Plugin;
  readonly of: (request: Request) => Asker;
  /** Before anything else has looked at the request; undefined where nobody asks. */
  readonly at: (request: Request, context: OverNode) => Promise<Asker | undefined>;
}

/** Looks at every request before anything else does: nobody is answered who has not signed in, nor shown a page. */
export function askersWith(personOf: PersonOf): Askers {
  const askers = new WeakMap<Request, Asker>();
  const look = (request: Request, { req }: OverNode): Promise<Asker | Refused> =>
    askerOf(req ?? request, personOf, (name) => request.headers.get(name) ?? undefined);
  return {
    async at(request, context) {
      const asker = await look(request, context);
      return isRefused(asker) ? undefined : asker;
    },
    of(request) {
      const asker = askers.get(request);
      if (asker === undefined) throw new Error('a request came past the door');
      return asker;
    },
    plugin: {
      async onRequest(event) {
        const { request, serverContext, fetchAPI } = event;
        const asker = await look(request, serverContext as OverNode);
        if (isRefused(asker)) event.endResponse(new fetchAPI.Response(asker.body, asker));
        else askers.set(request, asker);
      },
    },
  };
}
