import { type Caller, commandOf, type Match } from './command.ts';
import { type CommandName, digestOf, type IdempotencyStore, type KeptAnswer } from './idempotency.ts';
import type { Intent } from './intent.ts';
import { fieldErrors, problem } from './problem.ts';
import { ProblemThrown } from './problem-thrown.ts';
import { notSaidAgain, type Recorder, type Request, recordCommands } from './record-commands.ts';
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

function requestOf({ caller, child, intent, body, key, match, dryRun }: Taken): Request {
  const read = intent.read(body);
  if ('issues' in read) {
    throw new ProblemThrown(problem('invalid-body', undefined, { errors: fieldErrors(read.issues) }));
  }
  const command = commandOf(intent, read, key, match);
  return { caller, child, commands: [command], dryRun };
}

async function answer(recorder: Recorder, taken: Taken) {
  return replyOf(await recordCommands(recorder, requestOf(taken)));
}

async function answerAgain(recorder: Recorder, taken: Taken, before: KeptAnswer): Promise<KeptAnswer> {
  const outcome = await notSaidAgain(recorder, requestOf(taken));
  if (outcome === undefined) return before;
  const { status, body } = replyOf(outcome);
  return { status, body };
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
      return answerAgain(recorder, taken, claim.answer);
    case 'in-progress':
      throw new ProblemThrown(problem('in-progress'), { 'Retry-After': '1' });
    case 'other-body':
      throw new ProblemThrown(problem('idempotency-key-reused'));
  }
}
