import type { Caller, Match } from './command.ts';
import { type CommandName, digestOf, type IdempotencyStore, type KeptAnswer } from './idempotency.ts';
import type { Intent } from './intent.ts';
import { fieldErrors, problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { type Recorder, recordCommands } from './record-commands.ts';
import { replyOf } from './reply.ts';

export interface Taken {
  readonly caller: Caller;
  /** The authority's own record when no child is named. */
  readonly child: string | undefined;
  readonly intent: Intent;
  readonly body: unknown;
  readonly key: string;
  readonly match: Match | undefined;
  readonly dryRun: boolean;
}

/** What a key stands for. A line of a bulk file stands for the same as the endpoint of its intent. */
export function digestOfCommand(child: string | undefined, intent: Intent, body: unknown): string {
  return digestOf('POST', `${child ?? ''}/${intent.path}`, body);
}

async function answer(recorder: Recorder, taken: Taken) {
  const { caller, child, intent, body, key, match, dryRun } = taken;
  const read = intent.read(body);
  if ('issues' in read) {
    throw new ProblemThrown(problem('invalid-body', undefined, { errors: fieldErrors(read.issues) }));
  }
  const command = { key, decide: read.decide, mayBeFirst: intent.mayBeFirst, match };
  return replyOf(await recordCommands(recorder, { caller, child, commands: [command], dryRun }));
}

async function answerOnce(
  recorder: Recorder,
  store: IdempotencyStore,
  name: CommandName,
  taken: Taken,
): Promise<KeptAnswer> {
  let kept = false;
  try {
    const { keep, ...reply } = await answer(recorder, taken);
    if (keep) await store.keep(name, reply);
    kept = keep;
    return reply;
  } finally {
    if (!kept) store.release(name);
  }
}

/** Takes a command once, however often it comes. */
export async function takeCommand(
  recorder: Recorder,
  store: IdempotencyStore,
  taken: Taken,
): Promise<KeptAnswer> {
  if (taken.intent.correction && taken.match === undefined)
    throw new ProblemThrown(problem('if-match-required'));
  if (taken.dryRun) return answer(recorder, taken);
  const name = { authority: taken.caller.authority, actor: taken.caller.actor, key: taken.key };
  const claim = store.claim(name, digestOfCommand(taken.child, taken.intent, taken.body));
  switch (claim.kind) {
    case 'claimed':
      return answerOnce(recorder, store, name, taken);
    case 'answered':
      return claim.answer;
    case 'in-progress':
      throw new ProblemThrown(problem('in-progress'), { 'Retry-After': '1' });
    case 'other-body':
      throw new ProblemThrown(problem('idempotency-key-reused'));
  }
}
