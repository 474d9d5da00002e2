import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import type { Member } from './member.ts';
import { eventMessage, nameIn, refusal, streamNotFound } from './messages.ts';
import { type CommitPositions, isBefore, numberAt, type Position, positionOf } from './positions.ts';
import type { Stored } from './stored-log.ts';
import { subscribe } from './subscription-service.ts';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

const BACKWARDS = streams.ReadReq.Options.ReadDirection.BACKWARDS;
const PAGE = 500;
/** As far before a place as the events of one append can lie. */
const LONGEST_APPEND = 1_000;

/** Waits when the client does not keep up; false when it has gone. */
export async function send(call: ReadCall, message: ReadResp): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false;
  if (call.write(message)) return true;
  const heard = new AbortController();
  const either = ['drain', 'cancelled'].map((event) => once(call, event, heard));
  for (const each of either) each.catch(() => undefined);
  await Promise.race(either);
  heard.abort();
  return !call.cancelled;
}

/** The place asked for; the log is read from no place where no record starts. */
export function placeIn(options: ReadReq.Options): Position | 'start' | 'end' {
  const all = options.getAll();
  if (all?.hasEnd() === true) return 'end';
  const position = all?.getPosition();
  if (position === undefined) return 'start';
  const place = {
    commit: BigInt(position.getCommitPosition()),
    prepare: BigInt(position.getPreparePosition()),
  };
  if (numberAt(place.commit) === undefined || numberAt(place.prepare) === undefined) {
    throw new RangeError('no record starts there');
  }
  return place;
}

/** The number after which to look, so that nothing at or behind the place is left out. */
export function numberBefore(place: Position | 'start', positions: CommitPositions): number {
  if (place === 'start') return 0;
  const back = positions === 'own' ? 1 : LONGEST_APPEND;
  return Math.max(0, (numberAt(place.prepare) ?? 0) - back);
}

async function* streamEvents(member: Member, options: ReadReq.Options): AsyncGenerator<Stored> {
  const { log } = member;
  const wanted = options.getStream();
  const name = nameIn(wanted?.getStreamIdentifier());
  const revision = Number(wanted?.getRevision());
  if (options.getReadDirection() !== BACKWARDS) {
    const from = wanted?.hasStart() === true ? 0 : revision;
    const events = await log.readStream(name, Math.max(from, log.firstKept(name)));
    yield* events.filter(await hasCome(member));
    return;
  }
  const events = (await log.readStream(name, log.firstKept(name))).toReversed();
  yield* wanted?.hasEnd() === true ? events : events.filter((event) => event.revision <= revision);
}

/** Which events this node has. */
async function hasCome({ log, behind }: Member): Promise<(event: Stored) => boolean> {
  const end = (await log.size()) - behind();
  return ({ number }) => number <= end;
}

/** Forwards a read begins with the event at its place; backwards with the one before it. */
async function* allEvents(member: Member, options: ReadReq.Options): AsyncGenerator<Stored> {
  const { log, commitPositions } = member;
  const place = placeIn(options);
  const isThere = await hasCome(member);
  const pageSize = Math.min(PAGE, Number(options.getCount()));
  if (options.getReadDirection() === BACKWARDS) {
    for (let before = (await log.size()) - member.behind(); before > 0; before -= pageSize) {
      const after = Math.max(0, before - pageSize);
      const page = (await log.readAll(after, before - after)).toReversed();
      const isAhead = (event: Stored) =>
        place === 'end' || (place !== 'start' && isBefore(positionOf(event, commitPositions), place));
      yield* page.filter(isAhead);
    }
    return;
  }
  if (place === 'end') return;
  for (let after = numberBefore(place, commitPositions); ; ) {
    const page = await log.readAll(after, pageSize);
    if (page.length === 0) return;
    const isAhead = (event: Stored) =>
      place === 'start' || !isBefore(positionOf(event, commitPositions), place);
    yield* page.filter((event) => isThere(event) && isAhead(event));
    after = page.at(-1)?.number ?? after;
  }
}

async function sendEvents(member: Member, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const fault = member.faults.reads.shift();
  if (fault?.kind === 'refuse') {
    call.emit('error', refusal(fault.why, { host: member.host, leaderPort: member.leaderPort() }));
    return;
  }
  const cutAfter =
    fault?.kind === 'drop' || fault?.kind === 'hang' ? fault.afterEvents : Number.POSITIVE_INFINITY;
  let left = Number(options.getCount());
  let sent = 0;
  const events = options.hasStream() ? streamEvents(member, options) : allEvents(member, options);
  for await (const event of events) {
    if (left === 0) break;
    if (sent === cutAfter) break;
    if (sent === 0 && fault?.kind === 'answer-late') await sleep(fault.milliseconds);
    if (!(await send(call, eventMessage(event, positionOf(event, member.commitPositions))))) return;
    left -= 1;
    sent += 1;
  }
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop') call.emit('error', { code: status.UNAVAILABLE, details: 'dropped' });
  else call.end();
}

async function answerRead(member: Member, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const stream = options.getStream();
  const name = nameIn(stream?.getStreamIdentifier());
  const about = { host: member.host, leaderPort: member.leaderPort(), stream: name };
  if (call.metadata.get('requires-leader')[0] === 'true' && !member.isLeader()) {
    call.emit('error', refusal('not-leader', about));
    return;
  }
  if (stream !== undefined && member.log.isGoneForEver(name)) {
    call.emit('error', refusal('stream-deleted', about));
    return;
  }
  const isEmpty = (member.log.idsOf(name) ?? []).length <= member.log.firstKept(name);
  if (stream !== undefined && isEmpty && !member.log.isCutShort(name)) {
    call.write(streamNotFound(name));
    call.end();
    return;
  }
  await sendEvents(member, call, options);
}

/** One method for everything that is read: a stream, the log, and subscriptions to it. */
export function read(member: Member) {
  return (call: ReadCall): void => {
    const options = call.request.getOptions();
    if (options === undefined) return;
    const kind = options.hasSubscription() ? 'openSubscriptions' : 'openReads';
    member.seen[kind] += 1;
    call.once('close', () => {
      member.seen[kind] -= 1;
    });
    const answering = options.hasSubscription()
      ? subscribe(member, call, options)
      : answerRead(member, call, options);
    member.seen[options.hasSubscription() ? 'subscriptions' : 'reads'] += 1;
    answering.catch((error: unknown) => {
      call.emit('error', { code: status.INVALID_ARGUMENT, details: String(error) });
    });
  };
}
