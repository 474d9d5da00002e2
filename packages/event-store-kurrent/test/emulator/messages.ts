import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, status } from '@grpc/grpc-js';
import type { Refusal } from './faults.ts';
import type { Position } from './positions.ts';
import type { Stored } from './stored-log.ts';

const TICKS_PER_MILLISECOND = 10_000n;

export function identifierOf(stream: string) {
  return new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));
}

export function nameIn(identifier: { getStreamName_asU8(): Uint8Array } | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}

export function eventMessage(event: Stored, { commit, prepare }: Position): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(`${event.revision}`)
    .setCommitPosition(`${commit}`)
    .setPreparePosition(`${prepare}`)
    .setCustomMetadata(Uint8Array.from(Buffer.from(event.metadata)))
    .setData(Uint8Array.from(Buffer.from(event.data)));
  const created = BigInt(event.created.getTime()) * TICKS_PER_MILLISECOND;
  recorded.getMetadataMap().set('type', event.type).set('content-type', event.contentType);
  recorded.getMetadataMap().set('created', `${created}`);
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(`${commit}`);
  return new streams.ReadResp().setEvent(read);
}

export function streamNotFound(stream: string): ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
  return new streams.ReadResp().setStreamNotFound(notFound);
}

export function confirmation(id: string): ReadResp {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id);
  return new streams.ReadResp().setConfirmation(confirmed);
}

export function caughtUp(): ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

export function checkpoint({ commit, prepare }: Position): ReadResp {
  const reached = new streams.ReadResp.Checkpoint()
    .setCommitPosition(`${commit}`)
    .setPreparePosition(`${prepare}`);
  return new streams.ReadResp().setCheckpoint(reached);
}

const CODES: Readonly<Record<Refusal, number>> = {
  unavailable: status.UNAVAILABLE,
  timeout: status.ABORTED,
  'deadline-exceeded': status.DEADLINE_EXCEEDED,
  'not-leader': status.NOT_FOUND,
  'access-denied': status.PERMISSION_DENIED,
  'max-append-size': status.INVALID_ARGUMENT,
  'stream-deleted': status.FAILED_PRECONDITION,
  unknown: status.UNKNOWN,
};

interface About {
  readonly host: string;
  readonly leaderPort: number;
  readonly stream?: string;
}

/** The status and trailers from which the client tells what went wrong. */
export function refusal(why: Refusal, about: About) {
  const metadata = new Metadata();
  if (why === 'not-leader') {
    metadata.set('leader-endpoint-host', about.host);
    metadata.set('leader-endpoint-port', `${about.leaderPort}`);
  }
  if (why === 'max-append-size') metadata.set('maximum-append-size', '1048576');
  if (why === 'stream-deleted') metadata.set('stream-name', about.stream ?? '');
  const exception = why === 'max-append-size' ? 'maximum-append-size-exceeded' : why;
  if (CODES[why] !== status.UNAVAILABLE && why !== 'unknown') metadata.set('exception', exception);
  return { code: CODES[why], details: `refused on request: ${why}`, metadata };
}
