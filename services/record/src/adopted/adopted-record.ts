import { dayInEngland } from '@permanence/calendar/england';
import { ADOPTED_FACTS } from '@permanence/care/adopted/events';
import { type AdoptedFact, isAdoptedFact, workersOn } from '@permanence/care/adopted/record';
import { adoptedStream } from '@permanence/care/adopted/stream';
import { sameData } from '@permanence/care/child/same-data';
import { WrongExpectedRevision } from '@permanence/event-store/errors';
import { deterministicId, eventId } from '@permanence/event-store/event-id';
import type { NewEvent, RecordedEvent, StreamRevision } from '@permanence/event-store/event-store';
import { eventSaid } from '../answer.ts';
import type { Caller, Match } from '../command.ts';
import { fieldErrors, type ProblemCode, problem } from '../problem.ts';
import { ProblemThrown } from '../problem-thrown.ts';
import { etagOf } from '../request.ts';
import { ADOPTED_INTENTS, type AdoptedIntent } from './bodies.ts';
import { metadataOfAdopted } from './identities.ts';
import { hasOpened, type OfAdoption } from './opened.ts';

function refuse(code: ProblemCode, more = {}): never {
  throw new ProblemThrown(problem(code, undefined, more));
}

/** The record, to whoever works with the family or has just opened the link; undefined to everybody else. */
export async function adoptedRecord(
  of: OfAdoption,
  { authority, actor }: Caller,
  reference: string,
): Promise<readonly (RecordedEvent & AdoptedFact)[] | undefined> {
  const events = (await of.log.readStream(adoptedStream(authority, reference))).filter(isAdoptedFact);
  if (workersOn(events, dayInEngland(of.now())).has(actor)) return events;
  return events.length > 0 && (await hasOpened(of, authority, actor, reference)) ? events : undefined;
}

/** All that was said, with its texts. No position and no instant: either could be held against another record. */
export function shown(reference: string, events: readonly (RecordedEvent & AdoptedFact)[]) {
  const facts = events.map(({ id, type, data }) => ({ id, type, data }));
  return { reference, revision: events.length - 1, facts };
}

export interface ToSay {
  readonly reference: string;
  readonly intent: AdoptedIntent;
  readonly key: string;
  readonly match: Match | undefined;
  readonly body: unknown;
  readonly dryRun: boolean;
}

export function eventOf(
  of: OfAdoption,
  { authority, actor }: Caller,
  { reference, intent, key, body }: ToSay,
): NewEvent {
  const { type, body: schema } = ADOPTED_INTENTS[intent];
  const parsed = schema.safeParse(body);
  if (!parsed.success) refuse('invalid-body', { errors: fieldErrors(parsed.error.issues) });
  if (parsed.data.on > dayInEngland(of.now())) refuse('in-the-future');
  const command = deterministicId('adopted-record', authority, reference, actor, key);
  const data = { ...parsed.data, by: actor };
  const metadata = metadataOfAdopted(authority, command);
  return { id: eventId(command, 0), type, version: ADOPTED_FACTS[type].version, data, metadata };
}

function answered(event: NewEvent, revision: number, dryRun: boolean) {
  const answer = { events: [eventSaid(event)], warnings: [], revision };
  return dryRun ? { ...answer, dryRun: true } : answer;
}

function check(events: readonly (RecordedEvent & AdoptedFact)[], event: NewEvent, match: Match | undefined) {
  const revision = events.length - 1;
  if (match !== undefined && match !== 'any' && !match.includes(revision))
    refuse('changed-since', { etag: etagOf(revision), revision });
  const { named } = event.data;
  const isKnown = events.some(({ id, type }) => id === named && type === 'AdoptionSupportWorkerNamed');
  if (named !== undefined && !isKnown) refuse('unknown-fact');
}

/** Says one thing of an adopted child, once however often it is sent. */
export async function say(
  of: OfAdoption,
  { authority }: Caller,
  events: readonly (RecordedEvent & AdoptedFact)[],
  event: NewEvent,
  { reference, match, dryRun }: ToSay,
) {
  const before = events.find(({ id }) => id === event.id);
  if (before !== undefined) {
    return before.type === event.type && sameData(before.data, event.data)
      ? answered(event, before.revision, false)
      : refuse('idempotency-key-reused');
  }
  check(events, event, match);
  if (dryRun) return answered(event, events.length - 1, true);
  const revision = (events.length - 1) as StreamRevision;
  try {
    const expected = { kind: 'at-revision', revision } as const;
    const appended = await of.log.append(adoptedStream(authority, reference), [event], expected);
    return answered(event, appended.revision, false);
  } catch (error) {
    if (error instanceof WrongExpectedRevision) refuse('contended');
    throw error;
  }
}
