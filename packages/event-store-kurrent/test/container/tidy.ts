import { EventStoreDBClient } from '@eventstore/db-client';

/** Takes away what a trial left on a server that was there before it. */
export async function deleteStreams(connectionString: string, streams: Iterable<string>): Promise<void> {
  const client = EventStoreDBClient.connectionString(connectionString);
  for (const stream of streams) await client.deleteStream(stream);
  await client.dispose();
}
