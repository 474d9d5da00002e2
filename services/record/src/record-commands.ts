import { PartlyRepeated, TooLarge, WrongExpectedRevision } from '@permanence/event-store/errors';
import type {
  Appended,
  EventStore,
  NewEvent,
  RecordedEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';
import { type Answer, eventSaid, type Outcome, type WhatWouldFollow } from './answer.ts';
import type { Caller, Command, Match } from './command.ts';
import { type Decided, decideAll } from './decide-commands.ts';
import type { PublishedUntil } from './published.ts';
import { streamOf } from './stated.ts';
import { dayInEngland } from './today.ts';

export interface Recorder {
  readonly log: EventStore;
  readonly whatWouldFollow: WhatWouldFollow;
  /** The clock: epoch milliseconds. */
  readonly now: () => number;
  /** What the authority has published: correcting what came before needs a second person. */
  readonly publishedUntil: (authority: string) => Promise<PublishedUntil>;
}

export interface Request {
  readonly caller: Caller;
  /** The authority's own record when no child is named. */
  readonly child: string | undefined;
  readonly commands: readonly Command[];
  /** Everything but the append. */
  readonly dryRun: boolean;
}

/** How often a command is decided again because somebody else wrote to the record in between. */
const MOST_RETRIES = 3;

interface At {
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string | null;
}

function answerOf({ events, warnings, recorded }: Decided, now: At): Answer {
  const { revision, position, recordedAt } = recorded ?? now;
  return {
    events: events.map(eventSaid),
    warnings,
    revision,
    position,
    recordedAt: events.length === 0 ? null : recordedAt,
  };
}

function endOf(stored: readonly RecordedEvent[]): At {
  return { revision: stored.length - 1, position: stored.at(-1)?.position ?? 0, recordedAt: null };
}

type NotAppended = 'overtaken' | 'elsewhere' | 'too-large';

async function appendAt(
  log: EventStore,
  stream: string,
  events: readonly NewEvent[],
  revision: number,
): Promise<Appended | NotAppended> {
  try {
    return await log.append(
      stream,
      events,
      revision < 0 ? { kind: 'no-stream' } : { kind: 'at-revision', revision: revision as StreamRevision },
    );
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return 'overtaken';
    if (error instanceof PartlyRepeated) return 'elsewhere';
    if (error instanceof TooLarge) return 'too-large';
    throw error;
  }
}

function since(stored: readonly RecordedEvent[], match: Match | undefined) {
  const seen = match === undefined || match === 'any' ? -1 : Math.max(...match);
  return stored.slice(seen + 1).map(eventSaid);
}

async function attempt(recorder: Recorder, request: Request): Promise<Outcome | NotAppended> {
  const { log, whatWouldFollow, now } = recorder;
  const { caller, child, commands, dryRun } = request;
  const stream = streamOf(caller.authority, child);
  const [stored, publishedUntil] = await Promise.all([
    log.readStream(stream),
    recorder.publishedUntil(caller.authority),
  ]);
  const decided = decideAll(stored, commands, caller, { today: dayInEngland(now()), publishedUntil });
  if (decided.kind === 'stale') {
    const { at } = decided;
    return { kind: 'stale', at, revision: stored.length - 1, since: since(stored, commands[at]?.match) };
  }
  if (decided.kind !== 'decided') return decided;
  const events = decided.all.flatMap((each) => (each.recorded === undefined ? each.events : []));
  const answersAt = (end: At) => decided.all.map((each) => answerOf(each, end));
  if (dryRun) {
    const wouldFollow = await whatWouldFollow(stream, stored, events);
    return { kind: 'would-record', answers: answersAt(endOf(stored)), wouldFollow };
  }
  if (events.length === 0) return { kind: 'recorded', answers: answersAt(endOf(stored)) };
  const appended = await appendAt(log, stream, events, stored.length - 1);
  return typeof appended === 'string' ? appended : { kind: 'recorded', answers: answersAt(appended) };
}

/** Loads, decides and appends; decides again when somebody else was faster. A dry run takes every step but the last. */
export async function recordCommands(recorder: Recorder, request: Request): Promise<Outcome> {
  let last: NotAppended = 'overtaken';
  for (let tried = 0; tried <= MOST_RETRIES; tried += 1) {
    const outcome = await attempt(recorder, request);
    if (typeof outcome !== 'string') return outcome;
    if (outcome === 'too-large') return { kind: 'too-many-events' };
    last = outcome;
  }
  return last === 'overtaken' ? { kind: 'contended' } : { kind: 'key-used-elsewhere' };
}
