import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import type { SubscriptionFault } from './faults.ts';
import type { Member } from './member.ts';
import { caughtUp, checkpoint, confirmation, eventMessage, refusal } from './messages.ts';
import { checkpointBehind, isBefore, positionOf } from './positions.ts';
import { numberBefore, placeIn, type ReadCall, send } from './read-service.ts';
import type { Stored } from './stored-log.ts';

/** The server looks at so many events before it says how far it has come, times the multiplier that was asked for. */
const WINDOW = 32;

function passes(filter: ReadReq.Options.FilterOptions | undefined): (event: Stored) => boolean {
  const named = filter?.getStreamIdentifier();
  const expression = named ?? filter?.getEventType();
  if (expression === undefined) return () => true;
  const textOf = (event: Stored) => (named === undefined ? event.type : event.stream);
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) {
    return (event) => prefixes.some((prefix) => textOf(event).startsWith(prefix));
  }
  const regex = new RegExp(expression.getRegex(), 'u');
  return (event) => regex.test(textOf(event));
}

interface Delivery {
  readonly event: (event: Stored) => Promise<boolean>;
  readonly window: (number: number, considered: number) => Promise<void>;
  readonly goLive: (number: number) => Promise<void>;
}

/** What is sent of a page, with what was asked to go wrong. */
function delivery(
  member: Member,
  call: ReadCall,
  options: ReadReq.Options,
  fault?: SubscriptionFault,
): Delivery {
  const wanted = passes(options.getFilter());
  const window = WINDOW * (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  const times = (kind: SubscriptionFault['kind'], many: number) => (fault?.kind === kind ? many : 1);
  const repeat = async (message: ReadResp, many: number) => {
    for (let time = 0; time < many; time += 1) await send(call, message);
  };
  let sent = 0;
  let sinceCheckpoint = 0;
  return {
    event: async (event) => {
      if (!wanted(event)) return true;
      if (fault?.kind === 'drop' && sent === fault.afterEvents) {
        call.emit('error', { code: status.UNAVAILABLE, details: 'dropped' });
        return false;
      }
      sent += 1;
      const message = eventMessage(event, positionOf(event, member.commitPositions));
      await repeat(message, times('repeat-events', 2));
      return true;
    },
    window: async (number, considered) => {
      sinceCheckpoint += considered;
      if (sinceCheckpoint < window) return;
      sinceCheckpoint = 0;
      await repeat(checkpoint(checkpointBehind(number)), times('repeat-checkpoints', 3));
    },
    goLive: async (number) => {
      if (fault?.kind === 'repeat-checkpoints' && number > 0) {
        await send(call, checkpoint(checkpointBehind(number)));
      }
      await send(call, caughtUp());
    },
  };
}

/** A subscription begins behind its place, and goes on until the client leaves. */
export async function subscribe(member: Member, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const fault = member.faults.subscriptions.shift();
  if (fault?.kind === 'refuse') {
    call.emit('error', refusal(fault.why, { host: member.host, leaderPort: member.leaderPort() }));
    return;
  }
  await send(call, confirmation(randomUUID()));
  if (fault?.kind === 'silence') return;
  if (fault?.kind === 'caught-up-early') await send(call, caughtUp());
  const asked = placeIn(options);
  const place = asked === 'start' ? undefined : asked;
  const after =
    place === 'end' ? await member.log.size() : numberBefore(place ?? 'start', member.commitPositions);
  const isAhead = (event: Stored) =>
    place === undefined || place === 'end' || isBefore(place, positionOf(event, member.commitPositions));
  const deliver = delivery(member, call, options, fault);
  let wasLive = false;
  const following = member.log.follow(after, async (events, end, live) => {
    for (const event of events.filter(isAhead)) if (!(await deliver.event(event))) return;
    if (events.length > 0) await deliver.window(end, events.length);
    if (live && !wasLive) await deliver.goLive(end);
    wasLive ||= live;
  });
  await Promise.race([once(call, 'close'), once(call, 'cancelled')]);
  await following.stop();
}
