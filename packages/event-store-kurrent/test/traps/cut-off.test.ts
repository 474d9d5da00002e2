import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:http2';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { expect, test } from 'vitest';
import { everyEvent, NO_STREAM, newEvents, running } from '../given.ts';

const ROUNDS = 20;
const POST = { ':method': 'POST', 'content-type': 'application/grpc', te: 'trailers' };

interface Message {
  serializeBinary(): Uint8Array;
}

function beginningOf(stream: string) {
  const options = new streams.AppendReq.Options()
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64')))
    .setNoStream(new shared.Empty());
  const event = new streams.AppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(randomUUID()))
    .setData(Buffer.from('{}'));
  event.getMetadataMap().set('type', 'Written').set('content-type', 'application/json');
  return [
    new streams.AppendReq().setOptions(options),
    new streams.AppendReq().setProposedMessage(event),
  ] as const;
}

/** A message as it stands on the wire: not compressed, its length, itself. */
function framed(message: Message): Buffer {
  const bytes = message.serializeBinary();
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Sends the beginning of an append and then dies, as a process that is killed: nothing says that this was not all. */
async function dieAfterBeginning(
  server: string,
  stream: string,
  hasArrived: () => Promise<void>,
): Promise<void> {
  const session = connect(server);
  session.on('error', () => undefined);
  const request = session.request({ ...POST, ':path': '/event_store.client.streams.Streams/Append' });
  request.on('error', () => undefined);
  for (const part of beginningOf(stream)) request.write(framed(part));
  await hasArrived();
  session.socket.destroy();
  await once(session, 'close');
}

test('given a writer that dies while it sends its events, then the server writes none of them', async () => {
  const { emulator, store } = await running();
  const server = `http://${new URL(emulator.connectionString()).host}`;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = emulator.seen.appends;
    await dieAfterBeginning(server, `cut-off-${round}`, () =>
      expect.poll(() => emulator.seen.appends).toBe(before + 1),
    );
  }
  await store.append('whole', newEvents(2), NO_STREAM);
  expect((await everyEvent(store)).map(({ stream }) => stream)).toEqual(['whole', 'whole']);
});
