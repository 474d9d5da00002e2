import type { CivilDate } from '@permanence/calendar/civil-date';
import { type AuthorityEvent, foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { authorityStream } from '@permanence/care/authority/stream';
import type {
  EventStore,
  GlobalPosition,
  RecordedEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';

/** Last day of what the authority has published; of what it had, before a position in the log. */
export type PublishedUntil = (before?: GlobalPosition) => CivilDate | undefined;

type Publication = RecordedEvent & AuthorityEvent;

interface Remembered {
  /** First revision that was not read yet. */
  readonly next: StreamRevision;
  /** The periods, and what corrects them: a few a month, however long the stream is. */
  readonly publications: readonly Publication[];
  readonly until: CivilDate | undefined;
}

const NOTHING: Remembered = { next: 0 as StreamRevision, publications: [], until: undefined };

function readOn({ next, publications }: Remembered, newer: readonly RecordedEvent[]): Remembered {
  const periods = new Set(publications.map(({ id }) => id));
  const more: Publication[] = [];
  for (const event of newer) {
    if (!isAuthorityEvent(event)) continue;
    if (event.type === 'ScorecardPeriodPublished') periods.add(event.id);
    else if (!periods.has(String(event.data.fact))) continue;
    more.push(event);
  }
  const all = more.length === 0 ? publications : [...publications, ...more];
  return {
    next: (next + newer.length) as StreamRevision,
    publications: all,
    until: foldAuthority(all).publishedUntil,
  };
}

/**
 * Knows what every authority has published. Each time it asks the log for what came since, and for nothing else: whoever
 * appended it, in whatever process, a period counts from the moment its append was acknowledged. Only a correction that
 * was under way at that moment may still take effect without a second person.
 */
export function publicationsIn(log: EventStore): (authority: string) => Promise<PublishedUntil> {
  const remembered = new Map<string, Remembered>();
  return async (authority) => {
    const before = remembered.get(authority) ?? NOTHING;
    const newer = await log.readStream(authorityStream(authority), { from: before.next });
    const known = newer.length === 0 ? before : readOn(before, newer);
    // Of two that asked at once, the one who read less must not undo what the other read.
    if (known.next > (remembered.get(authority)?.next ?? 0)) remembered.set(authority, known);
    return (position) =>
      position === undefined
        ? known.until
        : foldAuthority(known.publications.filter((event) => event.position < position)).publishedUntil;
  };
}
