import type { Answer, DryAnswer, Outcome } from './answer.ts';
import type { KeptAnswer } from './idempotency.ts';
import { type Problem, problem, problemOfRefusal } from './problem.ts';
import { etagOf } from './request.ts';

/** An answer, and whether the same command gets it again. */
export interface Reply extends KeptAnswer {
  /** What would be different a moment later is not kept: the key stays free. */
  readonly keep: boolean;
}

const OK = 200;

function ofProblem(said: Problem, keep: boolean): Reply {
  return { status: said.status, body: { ...said }, keep };
}

export function replyOfAnswer(answer: Answer | DryAnswer, keep: boolean): Reply {
  return { status: OK, body: { ...answer }, keep };
}

/** What to answer when commands on a record did not take place, or undefined when they did. */
export function problemOf(outcome: Outcome): Reply | undefined {
  switch (outcome.kind) {
    case 'recorded':
    case 'would-record':
      return undefined;
    case 'refused':
      return ofProblem(problemOfRefusal(outcome.refusal), true);
    case 'unknown-child':
      return ofProblem(problem('unknown-child'), false);
    case 'restricted':
    case 'not-for-this-role':
    case 'id-not-available':
      return ofProblem(problem(outcome.kind), false);
    case 'stale': {
      const { revision, since } = outcome;
      return ofProblem(
        problem('changed-since', undefined, { etag: etagOf(revision), revision, since }),
        false,
      );
    }
    case 'contended':
      return ofProblem(problem('contended'), false);
    case 'too-many-events':
      return ofProblem(problem('too-large'), false);
    case 'key-used-elsewhere':
      return ofProblem(problem('idempotency-key-reused'), false);
  }
}

/** The reply to the only command of a request. */
export function replyOf(outcome: Outcome): Reply {
  const wrong = problemOf(outcome);
  if (wrong !== undefined) return wrong;
  if (outcome.kind !== 'recorded' && outcome.kind !== 'would-record')
    throw new Error('an outcome without a reply');
  const [answer] = outcome.answers;
  if (answer === undefined) throw new Error('a command without an answer');
  if (outcome.kind === 'recorded') return replyOfAnswer(answer, true);
  return replyOfAnswer({ ...answer, dryRun: true, wouldFollow: outcome.wouldFollow }, false);
}
