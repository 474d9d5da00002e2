import { ADOPTED_PREFIX } from '@permanence/care/adopted/stream';
import { authorityStream } from '@permanence/care/authority/stream';
import { authorityPrefix } from '@permanence/care/child/stream';
import { type EventStore, type GlobalPosition, START } from '@permanence/event-store/event-store';
import { isReadable } from '@permanence/event-store/unreadable-event';
import { openStore, parseStoreAddress } from '@permanence/permanence/store-address';

/** The log where EVENT_STORE would say that it is. */
export function openedAt(setting: string): EventStore {
  const address = parseStoreAddress(setting);
  if (address === undefined) throw new Error('not an address of a log');
  return openStore(address);
}

/** Behind which whatever a trial writes will lie. A file is not there yet, and is for the writers to make. */
export async function endOf(setting: string): Promise<GlobalPosition> {
  if (setting.startsWith('sqlite:')) return START;
  const store = openedAt(setting);
  const head = await store.head();
  await store.close();
  return head;
}

const ANY_NUMBER = 100_000;

/** With this the codes of all trials begin. */
export const TRIAL = 'trial';

/**
 * Everything that was written under an authority's code, by whichever process; and what it set aside for other trials, because one that
 * records does so for every authority it finds.
 */
export async function streamsOf(setting: string, authority: string): Promise<readonly string[]> {
  const store = openedAt(setting);
  const streams: string[] = [];
  for (const prefix of [authorityPrefix(authority), `${ADOPTED_PREFIX}${TRIAL}`, `publication-${authority}-`])
    streams.push(...(await store.streams(prefix, { limit: ANY_NUMBER })));
  for (const name of [
    authorityStream(authority),
    ...(await store.streams('audit-', { limit: ANY_NUMBER })),
  ]) {
    const [first] = await store.readStream(name);
    if (first !== undefined && isReadable(first) && first.metadata.authority === authority)
      streams.push(name);
  }
  await store.close();
  return streams;
}
