import { mayAsk } from '@permanence/access/rest-matrix';
import type { Line } from './bulk-lines.ts';
import type { Caller, Command } from './command.ts';
import type { IdempotencyStore, KeptAnswer } from './idempotency.ts';
import { type Problem, problem } from './problem.ts';
import { type Recorder, recordCommands } from './record-commands.ts';
import { problemOf } from './reply.ts';

export interface Row {
  readonly line: number;
  /** Not there in a file about the authority. */
  readonly child?: string;
  /** `not-recorded`: nothing is wrong with it, but with another line of the record. */
  readonly status: 'recorded' | 'would-record' | 'refused' | 'not-recorded';
  readonly answer?: KeptAnswer['body'];
  readonly problem?: KeptAnswer['body'];
}

interface Ready {
  readonly line: Line;
  readonly command: Command;
  readonly digest: string;
  /** What it was answered before. */
  readonly answered?: KeptAnswer['body'];
}

interface Wrong {
  readonly line: Line;
  readonly wrong: KeptAnswer['body'];
}

export interface Bulk {
  readonly recorder: Recorder;
  readonly idempotency: IdempotencyStore;
  readonly caller: Caller;
  readonly dryRun: boolean;
}

const OK = 200;

function wrong(line: Line, said: Problem | KeptAnswer['body']): Wrong {
  return { line, wrong: { ...said } };
}

function placeOf({ line, child }: Line): Pick<Row, 'line' | 'child'> {
  return child === undefined ? { line } : { line, child };
}

function nameOf({ authority, actor }: Caller, { key }: Command) {
  return { authority, actor, key };
}

function mayAskFor({ by }: Caller, child: string | undefined, intent: string): boolean {
  return (
    by === 'program' || mayAsk(by.role, child === undefined ? { ofAuthority: intent } : { ofChild: intent })
  );
}

/** Claims the key of a line, or says why it cannot be taken. */
function claimed({ idempotency, caller, dryRun }: Bulk, line: Line): Ready | Wrong {
  const { said } = line;
  if ('wrong' in said) return wrong(line, said.wrong);
  if (!mayAskFor(caller, line.child, said.intent)) return wrong(line, problem('not-for-this-role'));
  const ready = { line, ...said };
  if (dryRun) return ready;
  const claim = idempotency.claim(nameOf(caller, said.command), said.digest);
  switch (claim.kind) {
    case 'claimed':
      return ready;
    case 'in-progress':
      return wrong(line, problem('in-progress'));
    case 'other-body':
      return wrong(line, problem('idempotency-key-reused'));
    case 'answered':
      if (claim.answer.status !== OK) return wrong(line, claim.answer.body);
      return { ...ready, answered: claim.answer.body };
  }
}

function noneOf(all: readonly (Ready | Wrong)[]): readonly Row[] {
  return all.map((each): Row => {
    if ('wrong' in each) return { ...placeOf(each.line), status: 'refused', problem: each.wrong };
    return { ...placeOf(each.line), status: 'not-recorded' };
  });
}

async function decide(
  bulk: Bulk,
  child: string | undefined,
  ready: readonly Ready[],
): Promise<readonly Row[]> {
  const { recorder, idempotency, caller, dryRun } = bulk;
  const open = ready.filter(({ answered }) => answered === undefined);
  const commands = open.map(({ command }) => command);
  const outcome = await recordCommands(recorder, { caller, child, commands, dryRun });
  if (outcome.kind !== 'recorded' && outcome.kind !== 'would-record') {
    const at = 'at' in outcome ? outcome.at : 0;
    const guilty = open[at] ?? ready[at];
    const said = problemOf(outcome)?.body ?? {};
    return noneOf(ready.map((each) => (each === guilty ? wrong(each.line, said) : each)));
  }
  const bodies = new Map(
    open.map((each, index) => {
      const body = { ...outcome.answers[index] };
      if (outcome.kind === 'recorded') return [each, body];
      // What would follow is of the record: it is said once, with the last line.
      const follows = index === open.length - 1 ? { wouldFollow: outcome.wouldFollow } : {};
      return [each, { ...body, dryRun: true, ...follows }];
    }),
  );
  if (outcome.kind === 'recorded') {
    await Promise.all(
      open.map((each) =>
        idempotency.keep(nameOf(caller, each.command), { status: OK, body: bodies.get(each) ?? {} }),
      ),
    );
  }
  return ready.map((each): Row => {
    const answer: KeptAnswer['body'] = bodies.get(each) ?? each.answered ?? {};
    return { ...placeOf(each.line), status: outcome.kind, answer };
  });
}

/** All lines of one record, or none. */
async function takeRecord(
  bulk: Bulk,
  child: string | undefined,
  lines: readonly Line[],
): Promise<readonly Row[]> {
  const all = lines.map((line) => claimed(bulk, line));
  const ready = all.filter((each) => 'command' in each);
  let rows: readonly Row[] = [];
  try {
    rows = ready.length === all.length ? await decide(bulk, child, ready) : noneOf(all);
    return rows;
  } finally {
    const done = new Set(rows.filter(({ status }) => status === 'recorded').map(({ line }) => line));
    for (const { command, line, answered } of ready) {
      if (bulk.dryRun || answered !== undefined || done.has(line.line)) continue;
      bulk.idempotency.release(nameOf(bulk.caller, command));
    }
  }
}

/** Takes the records of a file one after another; answers in the order of the lines. */
export async function takeBulk(bulk: Bulk, lines: readonly Line[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [child, own] of Map.groupBy(lines, (line) => line.child)) {
    rows.push(...(await takeRecord(bulk, child, own)));
  }
  return rows.toSorted((a, b) => a.line - b.line);
}
