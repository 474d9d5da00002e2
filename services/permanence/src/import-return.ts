import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { childStream } from '@permanence/care/child/stream';
import { PartlyRepeated } from '@permanence/event-store/errors';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore } from '@permanence/event-store/event-store';
import { proposeChild } from '@permanence/ssda903/propose';
import { ReturnRefused } from '@permanence/ssda903/refusal';
import type { ChildRows, Problem } from '@permanence/ssda903/row';
import { type StagedReturn, stageReturn } from '@permanence/ssda903/staging';
import type { Progress } from './progress.ts';
import { type Context, recordEvents } from './record-events.ts';
import { InputRefused } from './refusal.ts';

export interface ImportRequest {
  readonly dir: string;
  readonly authority: string;
  /** Collection year, for example `2017-18`. */
  readonly year: string;
  /** Write nothing at all when a child would be quarantined. */
  readonly strict: boolean;
  /** Where a large return may be staged. */
  readonly tempDir: string;
}

export interface Imported {
  readonly authority: string;
  readonly year: string;
  readonly rows: { read: number; accepted: number };
  readonly children: { read: number; accepted: number; quarantined: number };
  readonly events: { appended: number };
  readonly problems: Problem[];
}

const ACTOR = 'import';
const SOURCE = 'import:ssda903';

async function proposalFor(log: EventStore, rows: ChildRows, request: ImportRequest) {
  const stream = childStream(request.authority, rows.child);
  const stored = await log.readStream(stream);
  const { authority, year } = request;
  const events = stored.filter(isCareEvent);
  const proposal = proposeChild({ authority, year, rows, events, idOf: deterministicId });
  return { stream, known: stored.length, proposal };
}

/** The first pass of a strict import: what would be refused, and nothing written. */
async function wouldImport(log: EventStore, staged: StagedReturn, request: ImportRequest): Promise<Imported> {
  const imported = nothingYet(staged, request);
  for (const rows of staged.children()) {
    const { proposal } = await proposalFor(log, rows, request);
    imported.children.read += 1;
    imported.problems.push(...proposal.problems);
    if (proposal.outcome === 'quarantined') imported.children.quarantined += 1;
  }
  return imported;
}

function nothingYet(staged: StagedReturn, { authority, year }: ImportRequest): Imported {
  return {
    authority,
    year,
    rows: { read: staged.rowsRead, accepted: 0 },
    children: { read: 0, accepted: 0, quarantined: 0 },
    events: { appended: 0 },
    problems: [...staged.problems],
  };
}

function countRows(rows: ChildRows): number {
  return Object.values(rows.tables).reduce((sum, table) => sum + table.length, 0);
}

/** False when the facts of the return are in the log under another name: the record of the child was erased. */
async function isRecorded(record: () => Promise<void>): Promise<boolean> {
  try {
    await record();
    return true;
  } catch (error) {
    if (error instanceof PartlyRepeated) return false;
    throw error;
  }
}

function erasedBefore({ child, tables }: ChildRows): Problem {
  const [first] = Object.values(tables).flat();
  return {
    ...{ file: first?.file ?? '', row: first?.row ?? 0, field: 'CHILD', child },
    ...{ rule: 'erased', severity: 'quarantine' },
    message: 'The record of this child was erased: nothing of it is taken again.',
  };
}

async function takeChild(
  log: EventStore,
  rows: ChildRows,
  request: ImportRequest,
  context: Context,
  into: Imported,
): Promise<void> {
  const { stream, known, proposal } = await proposalFor(log, rows, request);
  into.children.read += 1;
  into.problems.push(...proposal.problems);
  if (proposal.outcome === 'quarantined') {
    into.children.quarantined += 1;
    return;
  }
  if (!(await isRecorded(() => recordEvents(log, stream, known, proposal.events, context)))) {
    into.children.quarantined += 1;
    into.problems.push(erasedBefore(rows));
    return;
  }
  into.children.accepted += 1;
  into.rows.accepted += proposal.rowsAccepted;
  into.events.appended += proposal.events.length;
}

/** Children whose appends wait for the disk together. */
const CHILDREN_A_WAVE = 64;

function* wavesOf(children: Iterable<ChildRows>): Iterable<readonly ChildRows[]> {
  let wave: ChildRows[] = [];
  for (const child of children) {
    wave.push(child);
    if (wave.length < CHILDREN_A_WAVE) continue;
    yield wave;
    wave = [];
  }
  if (wave.length > 0) yield wave;
}

async function takeChildren(
  log: EventStore,
  staged: StagedReturn,
  request: ImportRequest,
  progress: Progress,
): Promise<Imported> {
  const { authority } = request;
  const context = { actor: ACTOR, authority, source: SOURCE, correlationId: randomUUID() };
  const imported = nothingYet(staged, request);
  let done = 0;
  for (const wave of wavesOf(staged.children())) {
    await Promise.all(wave.map((rows) => takeChild(log, rows, request, context, imported)));
    done += wave.reduce((sum, rows) => sum + countRows(rows), 0);
    progress.update(done, staged.rowsRead);
  }
  return imported;
}

async function stage(request: ImportRequest, say: (message: string) => void): Promise<StagedReturn> {
  try {
    return await stageReturn(request.dir, { tempDir: join(request.tempDir, 'staging'), onMessage: say });
  } catch (error) {
    if (error instanceof ReturnRefused) throw new InputRefused(error.message);
    throw error;
  }
}

/**
 * Reads a return into the log. A child is taken whole or not at all; what is already recorded is not recorded again.
 * @throws {InputRefused} when the folder holds no return, or, being strict, when a child would be quarantined
 */
export async function importReturn(
  log: EventStore,
  request: ImportRequest,
  progress: Progress,
  say: (message: string) => void,
): Promise<Imported> {
  const staged = await stage(request, say);
  try {
    if (request.strict) {
      const refused = await wouldImport(log, staged, request);
      if (refused.children.quarantined > 0) throw new StrictlyRefused(refused);
    }
    return await takeChildren(log, staged, request, progress);
  } finally {
    progress.end();
    await staged.close();
  }
}

/** A strict import met a child that would be quarantined; nothing was written. */
export class StrictlyRefused extends InputRefused {
  readonly imported: Imported;

  constructor(imported: Imported) {
    const { quarantined } = imported.children;
    super(`${quarantined} children would be quarantined, and --strict was given: nothing was written`);
    this.imported = imported;
  }
}
