import { dayInEngland } from '@permanence/calendar/england';
import { parseAuthorityStream } from '@permanence/care/authority/stream';
import { sameData } from '@permanence/care/child/same-data';
import { parseChildStream } from '@permanence/care/child/stream';
import { deterministicId, eventId } from '@permanence/event-store/event-id';
import { type EventStore, type RecordedEvent, START } from '@permanence/event-store/event-store';
import { intentAt } from '@permanence/record/intents';
import { type PublishedUntil, publicationsIn } from '@permanence/record/published';
import { acknowledged, type Sent } from '../http/many-clients.ts';
import { ACTOR } from '../http/request-headers.ts';
import { AUTHORITY } from './load.ts';

export interface CheckedLog {
  readonly wrong: readonly string[];
  /** Commands of which nobody was told anything, and which are there. */
  readonly unknownThere: number;
  /** Commands that were decided again on the record as it was. */
  readonly decidedAgain: number;
}

export async function everyEvent(log: EventStore): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for (let after = START; ; ) {
    const { events, end } = await log.readAll({ after, limit: 4_000 });
    all.push(...events);
    if (end === after) return all;
    after = end;
  }
}

const CHILD = /^\/v1\/children\/([^/]+)\/(.+)$/;
const OF_AUTHORITY = /^\/v1\/authority\/(.+)$/;

function intentOf({ path }: Sent) {
  const [, child, intent] = CHILD.exec(path) ?? [];
  if (child !== undefined && intent !== undefined) return intentAt(intent, child);
  return intentAt(OF_AUTHORITY.exec(path)?.[1] ?? '', undefined);
}

type Said = Pick<RecordedEvent, 'id' | 'type' | 'data'>;

function sayTheSame(some: readonly Said[], others: readonly Said[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, type, data }, nth) => {
      const other = others[nth];
      return other?.id === id && other.type === type && sameData(other.data, data);
    })
  );
}

/** When it was decided: what holds for less than a day says so itself. */
function instantOf({ data, recordedAt }: RecordedEvent): number {
  return Date.parse(typeof data.at === 'string' ? data.at : recordedAt);
}

/** The events that the command comes to on the record as it was before them. */
function decidedAgain(
  sent: Sent,
  before: readonly RecordedEvent[],
  [first]: readonly RecordedEvent[],
  publishedUntil: PublishedUntil,
): readonly Said[] {
  const read = intentOf(sent)?.read(sent.body);
  if (read === undefined || 'issues' in read || first === undefined) return [];
  const instant = instantOf(first);
  const decided = read.decide(before, {
    ...{ actor: ACTOR, instant, today: dayInEngland(instant) },
    publishedUntil: publishedUntil(first.position),
    idOf: (index) => eventId(first.metadata.commandId, index),
  });
  if ('refused' in decided) return [];
  // As the log holds it: a field that is undefined is not there.
  return JSON.parse(JSON.stringify(decided.events)) as readonly Said[];
}

function isContiguous(own: readonly RecordedEvent[]): boolean {
  const [first] = own;
  return own.every((event, nth) => event.stream === first?.stream && event.revision === first.revision + nth);
}

/** What is wrong with an answer, held against the events of its command. */
function wrongAnswer(sent: Sent, own: readonly RecordedEvent[]): readonly string[] {
  const answer = acknowledged(sent);
  if (answer === undefined) {
    const isRefused = sent.received.status !== 0;
    return isRefused && own.length > 0
      ? [`${sent.key} was refused (${sent.received.status}), and is there`]
      : [];
  }
  const last = own.at(-1);
  const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).join();
  if (ids(answer.events) !== ids(own)) return [`${sent.key} was answered other events than are there`];
  if (last === undefined) return [];
  const said = [answer.revision, answer.position, answer.recordedAt].join();
  const stored = [last.revision, last.position, last.recordedAt].join();
  return said === stored ? [] : [`${sent.key} was answered ${said}, and is at ${stored}`];
}

/** The program keeps accounts of its own in the log as well. */
function isOfRecord({ stream }: RecordedEvent): boolean {
  return parseChildStream(stream) !== undefined || parseAuthorityStream(stream) !== undefined;
}

/** Every acknowledged command is there once and as it was answered; every other is there whole or not at all. */
export async function checkLog(
  log: EventStore,
  events: readonly RecordedEvent[],
  sent: readonly Sent[],
): Promise<CheckedLog> {
  const byCommand = Map.groupBy(events.filter(isOfRecord), ({ metadata }) => metadata.commandId);
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  const publishedUntil = await publicationsIn(log)(AUTHORITY);
  const wrong: string[] = [];
  let [again, unknownThere] = [0, 0];
  if (new Set(events.map(({ id }) => id)).size !== events.length) wrong.push('an event is there twice');
  for (const each of sent) {
    const id = deterministicId('command', AUTHORITY, ACTOR, each.key);
    const own = byCommand.get(id) ?? [];
    byCommand.delete(id);
    wrong.push(...wrongAnswer(each, own));
    const [first] = own;
    if (first === undefined) continue;
    again += 1;
    if (each.received.status === 0) unknownThere += 1;
    const before = (byStream.get(first.stream) ?? []).slice(0, first.revision);
    if (!isContiguous(own)) wrong.push(`${each.key} is not in one piece`);
    else if (!sayTheSame(decidedAgain(each, before, own, publishedUntil), own)) {
      wrong.push(`${each.key} comes to other events when it is decided again`);
    }
  }
  const [first] = [...byCommand.values()].flat();
  if (first !== undefined) {
    wrong.push(`${byCommand.size} commands are there that nobody sent, the first with ${first.type}`);
  }
  return { wrong, unknownThere, decidedAgain: again };
}
