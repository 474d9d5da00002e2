import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import { authorityPrefix, parseChildStream } from '@permanence/care/child/stream';
import { UnknownEventVersion, UnreadableEvent } from '@permanence/event-store/errors';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import type { Problem } from '@permanence/ssda903/row';
import { beginReturn, type ReturnBeingWritten, type Written } from '@permanence/ssda903/write/files';
import { InputRefused, WrongUsage } from './refusal.ts';

export interface WriteRequest {
  /** A folder that is empty or not there yet. */
  readonly out: string;
  readonly authority: string;
  /** Collection year, for example `2017-18`. */
  readonly year: string;
  /** Only what had been recorded by this instant, epoch milliseconds. */
  readonly knownAt: number | undefined;
}

function entriesOf(out: string): readonly string[] {
  try {
    mkdirSync(out, { recursive: true, mode: OWNER_ONLY_FOLDER });
    return readdirSync(out);
  } catch {
    throw new InputRefused(`cannot write into ${out}; give a folder that is empty or not there yet`);
  }
}

/** What another file in the folder says would be taken for part of the return. */
function prepareFolder(out: string): void {
  if (entriesOf(out).length > 0) {
    throw new InputRefused(`${out} is not empty: nothing was written; give a folder that is empty or new`);
  }
  chmodSync(out, OWNER_ONLY_FOLDER);
}

const NAMES_A_PAGE = 1_000;

async function* childrenOf(log: EventStore, authority: string) {
  const prefix = authorityPrefix(authority);
  for (let after = ''; ; ) {
    const names = await log.streams(prefix, { after, limit: NAMES_A_PAGE });
    for (const stream of names) {
      const child = parseChildStream(stream)?.child;
      if (child !== undefined) yield { stream, child };
    }
    const last = names.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function factsOf(log: EventStore, stream: string, upTo: GlobalPosition, knownAt: number | undefined) {
  const events = await log.readStream(stream, { upTo });
  const known = events.filter((event) => knownAt === undefined || Date.parse(event.recordedAt) <= knownAt);
  return standingFacts(known.filter(isCareEvent));
}

export function aboutTheRecord(child: string, rule: string, message: string): Problem {
  return { file: '', row: 0, child, rule, severity: 'quarantine', message };
}

function isUnreadable(error: unknown): boolean {
  return error instanceof UnknownEventVersion || error instanceof UnreadableEvent;
}

/** Adds every child, or says why one cannot be added. Answers how many records there are. */
async function addChildren(
  log: EventStore,
  asked: WriteRequest,
  into: ReturnBeingWritten,
  problems: Problem[],
) {
  const upTo = await log.head();
  let records = 0;
  for await (const { stream, child } of childrenOf(log, asked.authority)) {
    records += 1;
    try {
      into.add(child, await factsOf(log, stream, upTo, asked.knownAt));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const message =
        'The record holds an event that this program cannot read: the child is not in the files.';
      problems.push(aboutTheRecord(child, 'unreadable', message));
    }
  }
  return records;
}

/**
 * Writes the statutory return of a year from the log, child by child.
 * @throws {InputRefused} when the folder cannot be written into, or is not empty
 */
export async function writeReturn(log: EventStore, asked: WriteRequest): Promise<Written> {
  prepareFolder(asked.out);
  const writing = beginReturn(asked);
  const problems: Problem[] = [];
  try {
    if ((await addChildren(log, asked, writing, problems)) === 0) {
      throw new WrongUsage(`no records of authority ${asked.authority}`);
    }
  } catch (error) {
    writing.abandon();
    throw error;
  }
  const written = writing.close();
  return { ...written, problems: [...problems, ...written.problems] };
}
