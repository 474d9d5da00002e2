import type { CivilDate } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import type { Context, Refusal, Warning } from '@permanence/care/child/decision';
import { sameData } from '@permanence/care/child/same-data';
import { eventId } from '@permanence/event-store/event-id';
import type { NewEvent, RecordedEvent } from '@permanence/event-store/event-store';
import { type Caller, type Command, commandId, type Match, metadataOf } from './command.ts';
import type { PublishedUntil } from './published.ts';
import { type Stated, versionOf } from './stated.ts';

/** What one command comes to on the record as it is. */
export interface Decided {
  readonly events: readonly NewEvent[];
  readonly warnings: readonly Warning[];
  /** The last of its events when they are in the log already. */
  readonly recorded: RecordedEvent | undefined;
}

export type DecidedAll =
  | { readonly kind: 'decided'; readonly all: readonly Decided[] }
  | { readonly kind: 'refused'; readonly at: number; readonly refusal: Refusal }
  | { readonly kind: 'unknown-child' }
  | { readonly kind: 'key-used-elsewhere' }
  | { readonly kind: 'stale'; readonly at: number };

function holds(match: Match, revision: number): boolean {
  return match === 'any' ? revision >= 0 : match.includes(revision);
}

function toStore(events: readonly Stated[], caller: Caller, id: string): readonly NewEvent[] {
  const metadata = metadataOf(caller, id);
  return events.map((event) => ({
    id: event.id,
    type: event.type,
    version: versionOf(event.type),
    // As the log will hold it: a field that is undefined is not there.
    data: JSON.parse(JSON.stringify(event.data)) as NewEvent['data'],
    metadata,
  }));
}

/** What is the same for every command of a request. */
export interface Moment {
  readonly today: CivilDate;
  /** Epoch milliseconds. */
  readonly instant: number;
  readonly publishedUntil: PublishedUntil;
}

type Now = Omit<Context, 'idOf'>;

function decideOn(known: readonly Stated[], command: Command, id: string, now: Now) {
  return command.decide(known, { ...now, idOf: (index) => eventId(id, index) });
}

function saySame(stored: readonly RecordedEvent[], decided: readonly Stated[]): boolean {
  const same = (event: RecordedEvent, nth: number) =>
    event.id === decided[nth]?.id && sameData(event.data, decided[nth].data);
  return stored.length === decided.length && stored.every(same);
}

/** When it was decided: what holds for less than a day says so itself. */
function instantOf({ data, recordedAt }: RecordedEvent): number {
  return Date.parse(typeof data.at === 'string' ? data.at : recordedAt);
}

/**
 * The answer to a command that was recorded before anyone could be told: decided again on the record as it was then.
 * When it comes to something else, it is another command under the same key.
 */
function alreadyRecorded(
  stored: readonly RecordedEvent[],
  command: Command,
  id: string,
  { actor }: Caller,
  { publishedUntil }: Moment,
): Decided | 'another-command' | undefined {
  const events = stored.filter(({ metadata }) => metadata.commandId === id);
  const first = events[0];
  if (first === undefined) return undefined;
  const again = decideOn(stored.slice(0, first.revision), command, id, {
    actor,
    instant: instantOf(first),
    today: dayInEngland(Date.parse(first.recordedAt)),
    publishedUntil: publishedUntil(first.position),
  });
  if ('refused' in again || !saySame(events, again.events)) return 'another-command';
  return { events, warnings: again.warnings ?? [], recorded: events.at(-1) };
}

/** Decides one command after another, each on what the ones before it would make of the record. */
export function decideAll(
  stored: readonly RecordedEvent[],
  commands: readonly Command[],
  caller: Caller,
  moment: Moment,
): DecidedAll {
  let known: readonly Stated[] = stored;
  const { today, instant } = moment;
  const now = { actor: caller.actor, today, instant, publishedUntil: moment.publishedUntil() };
  const all: Decided[] = [];
  for (const [at, command] of commands.entries()) {
    const id = commandId(caller, command.key);
    const before = alreadyRecorded(stored, command, id, caller, moment);
    if (before === 'another-command') return { kind: 'key-used-elsewhere' };
    if (before !== undefined) {
      all.push(before);
      continue;
    }
    if (known.length === 0 && !command.mayBeFirst) return { kind: 'unknown-child' };
    if (command.match !== undefined && !holds(command.match, stored.length - 1)) return { kind: 'stale', at };
    const decision = decideOn(known, command, id, now);
    if ('refused' in decision) return { kind: 'refused', at, refusal: decision.refused };
    known = [...known, ...decision.events];
    all.push({
      events: toStore(decision.events, caller, id),
      warnings: decision.warnings ?? [],
      recorded: undefined,
    });
  }
  return { kind: 'decided', all };
}
