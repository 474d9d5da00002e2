import { AUTHORITY_PREFIX, authorityStream, parseAuthorityStream } from '@permanence/care/authority/stream';
import { authorityPrefix, CHILD_PREFIX, parseChildStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';

/** After every name that begins like this: ids are of printable ASCII. */
const AFTER_ALL = '\u{10ffff}';
/** After the name itself and before any longer one: the search does not walk through the events of the stream. */
const NEXT = ' ';

async function firstAfter(log: EventStore, prefix: string, after: string): Promise<string | undefined> {
  const [first] = await log.streams(prefix, { after, limit: 1 });
  return first;
}

/**
 * The authority of the log when there is just one. Four look-ups of one name each, so that the log is asked every time:
 * the first child of a second authority is noticed at once, whichever process registered it.
 */
export async function onlyAuthorityIn(log: EventStore): Promise<string | undefined> {
  const ofChild = (stream: string | undefined) =>
    stream === undefined ? undefined : parseChildStream(stream)?.authority;
  const ofAuthority = (stream: string | undefined) =>
    stream === undefined ? undefined : parseAuthorityStream(stream);
  const child = ofChild(await firstAfter(log, CHILD_PREFIX, ''));
  const own = ofAuthority(await firstAfter(log, AUTHORITY_PREFIX, ''));
  const authority = child ?? own;
  if (authority === undefined || (own !== undefined && own !== authority)) return undefined;
  const others = await Promise.all([
    firstAfter(log, CHILD_PREFIX, `${authorityPrefix(authority)}${AFTER_ALL}`),
    firstAfter(log, AUTHORITY_PREFIX, `${authorityStream(authority)}${NEXT}`),
  ]);
  return others.every((other) => other === undefined) ? authority : undefined;
}
