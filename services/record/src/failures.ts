import type { ErrorRequestHandler, RequestHandler } from 'express';
import { type Problem, problem } from './problem.ts';
import { problemOfError } from './problem-of-error.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { correlationIdOf } from './request.ts';

/** What callers see of an error nobody expected is only the correlation id; this is told the rest. */
export type OnUnexpected = (error: unknown, correlationId: string) => void;

export const reportToConsole: OnUnexpected = (error, correlationId) => {
  console.error(`unexpected error ${correlationId} in a command`, error);
};

export const PROBLEM_TYPE = 'application/problem+json';

export function withCorrelation(said: Problem, correlationId: string): string {
  return JSON.stringify({ ...said, correlationId });
}

/** The one door for everything that is not an answer. */
export function answerProblem(onUnexpected: OnUnexpected): ErrorRequestHandler {
  return (error, request, response, next) => {
    const correlationId = correlationIdOf(request);
    const expected = problemOfError(error);
    if (expected === undefined) onUnexpected(error, correlationId);
    if (response.headersSent) return next(error);
    const thrown = expected ?? new ProblemThrown(problem('unexpected'));
    response
      .status(thrown.problem.status)
      .set(thrown.headers)
      .type(PROBLEM_TYPE)
      .send(withCorrelation(thrown.problem, correlationId));
  };
}

export const unknownRoute: RequestHandler = () => {
  throw new ProblemThrown(problem('unknown-route'));
};

export function onlyMethods(allowed: string): RequestHandler {
  return () => {
    throw new ProblemThrown(problem('wrong-method'), { Allow: allowed });
  };
}
