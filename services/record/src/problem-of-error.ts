import { challengeOf, SignInRefused } from '@permanence/access/sign-in-refused';
import { StoreUnavailable } from '@permanence/event-store/errors';
import * as z from 'zod';
import { type ProblemCode, problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';

/** What the reader of the body throws (http-errors), by its status. */
const OF_THE_READER: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  413: 'too-large',
  415: 'unsupported-media-type',
};

/** Seconds in which a cluster elects another leader. */
const TRY_AGAIN_AFTER = '5';

const readerError = z.object({ status: z.number() });

function problemOfSignIn({ code }: SignInRefused): ProblemThrown {
  const challenge = challengeOf(code);
  return new ProblemThrown(problem(code), challenge === undefined ? {} : { 'WWW-Authenticate': challenge });
}

/** Undefined for what nobody expected. */
export function problemOfError(error: unknown): ProblemThrown | undefined {
  if (error instanceof ProblemThrown) return error;
  if (error instanceof SignInRefused) return problemOfSignIn(error);
  if (error instanceof StoreUnavailable)
    return new ProblemThrown(problem('store-unavailable'), { 'Retry-After': TRY_AGAIN_AFTER });
  const read = readerError.safeParse(error);
  const code = read.success ? OF_THE_READER[read.data.status] : undefined;
  return code === undefined ? undefined : new ProblemThrown(problem(code));
}
