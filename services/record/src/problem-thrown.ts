import type { Problem } from './problem.ts';

/** Ends the request with a problem. */
export class ProblemThrown extends Error {
  override readonly name = 'ProblemThrown';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.title);
    this.problem = problem;
    this.headers = headers;
  }
}
