import type { IncomingMessage } from 'node:http';
import type { Person } from './person.ts';
import { SignInRefused } from './sign-in-refused.ts';

/**
 * Who asks; rejects with `SignInRefused` where nobody signed in. Services are given it, so that a request that came past
 * the door without being looked at is refused, not served.
 */
export type PersonOf = (request: IncomingMessage | Request) => Promise<Person>;

const PERSONS = new WeakMap<IncomingMessage | Request, Person>();

/** Notes who asks, once a token has been verified. The request itself cannot be made to say it. */
export function signedInAs(request: IncomingMessage | Request, person: Person): void {
  PERSONS.set(request, person);
}

/** Who was noted. */
export function personSignedIn(request: IncomingMessage | Request): Person | undefined {
  return PERSONS.get(request);
}

export const personOf: PersonOf = async (request) => {
  const person = PERSONS.get(request);
  if (person === undefined) throw new SignInRefused('no-token');
  return person;
};
