import type { Looks } from '@permanence/access/looks';
import { mayForesee } from '@permanence/access/rest-matrix';
import { dayInEngland } from '@permanence/calendar/england';
import type { Sight } from '@permanence/care/access/sight';
import { PartlyRepeated, TooLarge, WrongExpectedRevision } from '@permanence/event-store/errors';
import type {
  Appended,
  EventStore,
  NewEvent,
  RecordedEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';
import { closedBy, type NewIdentities, prepareIdentity } from './adopted/identities.ts';
import { type Answer, eventSaid, type Outcome, type WhatWouldFollow } from './answer.ts';
import type { Caller, Command, Match } from './command.ts';
import { type Decided, decideAll, type Moment } from './decide-commands.ts';
import { keepLookOf } from './look-kept.ts';
import { openTo } from './open-to.ts';
import type { PublishedUntil } from './published.ts';
import { streamOf } from './stated.ts';

export interface Recorder {
  readonly log: EventStore;
  /** Who looked at whom: kept before the answer goes out. */
  readonly looks: Looks;
  readonly whatWouldFollow: WhatWouldFollow;
  /** The clock: epoch milliseconds. */
  readonly now: () => number;
  /** What the authority has published: correcting what came before needs a second person. */
  readonly publishedUntil: (authority: string) => Promise<PublishedUntil>;
  /** New identities of adopted children; without them no birth record is closed. */
  readonly identities?: NewIdentities | undefined;
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

type NotAppended = 'overtaken' | 'elsewhere' | 'repeated' | 'too-large';

async function appendAt(
  log: EventStore,
  stream: string,
  events: readonly NewEvent[],
  revision: number,
): Promise<Appended | NotAppended> {
  try {
    const appended = await log.append(
      stream,
      events,
      revision < 0 ? { kind: 'no-stream' } : { kind: 'at-revision', revision: revision as StreamRevision },
    );
    // Another process recorded the same key meanwhile. Ids come from the key, so they do not tell what was asked: look.
    return appended.repeated ? 'repeated' : appended;
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

/**
 * Where the last event of each command lies. A command of several is answered with its own place, so that it is answered
 * the same when it is sent again by itself and nobody remembers the answer.
 */
async function placesOf(
  log: EventStore,
  stream: string,
  from: number,
  all: readonly Decided[],
  appended: Appended,
): Promise<(each: Decided) => At> {
  const fresh = all.filter(({ events, recorded }) => recorded === undefined && events.length > 0);
  if (fresh.length === 1) return () => appended;
  const added = await log.readStream(stream, { from: from as StreamRevision });
  const places = new Map(added.map((event) => [event.id, event]));
  return ({ events }) => places.get(events.at(-1)?.id ?? '') ?? appended;
}

async function decideAndAppend(
  { log, whatWouldFollow, identities }: Recorder,
  { caller, child, commands, dryRun }: Request,
  stored: readonly RecordedEvent[],
  moment: Moment,
): Promise<Outcome | NotAppended> {
  const stream = streamOf(caller.authority, child);
  const decided = decideAll(stored, commands, caller, moment);
  if (decided.kind === 'stale') {
    const { at } = decided;
    return { kind: 'stale', at, revision: stored.length - 1, since: since(stored, commands[at]?.match) };
  }
  if (decided.kind !== 'decided') return decided;
  const events = decided.all.flatMap((each) => (each.recorded === undefined ? each.events : []));
  const answersNow = () => decided.all.map((each) => answerOf(each, endOf(stored)));
  if (dryRun) {
    const { by } = caller;
    const foresees = by === 'program' || child === undefined || mayForesee(by.role);
    const wouldFollow = foresees ? await whatWouldFollow(stream, stored, events) : null;
    return { kind: 'would-record', answers: answersNow(), wouldFollow };
  }
  if (events.length === 0) return { kind: 'recorded', answers: answersNow() };
  const closes = closedBy(child, events);
  if (closes !== undefined) await prepareIdentity(identities, caller.authority, closes);
  const appended = await appendAt(log, stream, events, stored.length - 1);
  if (typeof appended === 'string') return appended;
  if (closes !== undefined) await identities?.settle(caller.authority);
  const placeOf = await placesOf(log, stream, stored.length, decided.all, appended);
  return { kind: 'recorded', answers: decided.all.map((each) => answerOf(each, placeOf(each))) };
}

interface Attempted<Became = Outcome> {
  readonly outcome: Became;
  readonly sight: Sight;
}

async function attempt(recorder: Recorder, request: Request): Promise<Attempted<Outcome | NotAppended>> {
  const { log, now } = recorder;
  const { caller, child } = request;
  const [events, publishedUntil] = await Promise.all([
    log.readStream(streamOf(caller.authority, child)),
    recorder.publishedUntil(caller.authority),
  ]);
  const instant = now();
  const { stored, sight, outcome } = openTo(request, events, instant);
  if (outcome !== undefined) return { outcome, sight };
  const moment = { today: dayInEngland(instant), instant, publishedUntil };
  return { outcome: await decideAndAppend(recorder, request, stored, moment), sight };
}

/** Why what was answered to somebody before is not said to them again: they do not see the record any more. */
export async function notSaidAgain(recorder: Recorder, request: Request): Promise<Outcome | undefined> {
  const { caller, child } = request;
  const stored = await recorder.log.readStream(streamOf(caller.authority, child));
  const instant = recorder.now();
  const { outcome, sight } = openTo(request, stored, instant);
  if (outcome !== undefined) await keepLookOf(recorder.looks, request, { outcome, sight }, instant);
  return outcome;
}

/** Decides again when somebody else was faster. */
async function outcomeOf(recorder: Recorder, request: Request): Promise<Attempted> {
  let last: Attempted<NotAppended> = { outcome: 'overtaken', sight: 'nothing' };
  for (let tried = 0; tried <= MOST_RETRIES; tried += 1) {
    const { outcome, sight } = await attempt(recorder, request);
    if (typeof outcome !== 'string') return { outcome, sight };
    if (outcome === 'too-large') return { outcome: { kind: 'too-many-events' }, sight };
    last = { outcome, sight };
  }
  const { outcome, sight } = last;
  return { outcome: { kind: outcome === 'elsewhere' ? 'key-used-elsewhere' : 'contended' }, sight };
}

/** Loads, decides and appends. A dry run takes every step but the last. */
export async function recordCommands(recorder: Recorder, request: Request): Promise<Outcome> {
  const attempted = await outcomeOf(recorder, request);
  await keepLookOf(recorder.looks, request, attempted, recorder.now());
  return attempted.outcome;
}
