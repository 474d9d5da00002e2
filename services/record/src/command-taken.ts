import type { KeptAnswer } from './idempotency.ts';
import type { ProblemCode } from './problem.ts';
import { problemOfError } from './problem-of-error.ts';

/** What became of a command, in words that say nothing of whom it was about. */
export interface CommandTaken {
  /** Path of the intent; `bulk` for a line of a bulk file. */
  readonly intent: string;
  readonly outcome: 'recorded' | 'held-already' | 'would-record' | 'not-recorded' | ProblemCode;
}

export type OnCommand = (taken: CommandTaken) => void;

const OK = 200;

/** An answer says on its face what became of the command. */
export function outcomeOf({ status, body }: KeptAnswer): CommandTaken['outcome'] {
  if (status !== OK) return body.code as ProblemCode;
  if (body.dryRun === true) return 'would-record';
  return Array.isArray(body.events) && body.events.length === 0 ? 'held-already' : 'recorded';
}

/** Takes a command and tells what became of it, even when it broke. */
export async function tellingOf(
  onCommand: OnCommand,
  intent: string,
  take: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  let outcome: CommandTaken['outcome'] = 'unexpected';
  try {
    const answer = await take();
    outcome = outcomeOf(answer);
    return answer;
  } catch (error) {
    outcome = problemOfError(error)?.problem.code ?? 'unexpected';
    throw error;
  } finally {
    onCommand({ intent, outcome });
  }
}
