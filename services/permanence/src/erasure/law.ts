import type { CivilDate } from '@permanence/calendar/civil-date';
import { isAdoptedFact } from '@permanence/care/adopted/record';
import { dueOfAdopted, erasureOfAdoptedRefused } from '@permanence/care/adopted/retention';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { type StandingFacts, standingFacts } from '@permanence/care/child/standing';
import { childStream } from '@permanence/care/child/stream';
import { UPCASTS } from '@permanence/care/child/upcasts';
import { erasureRefused } from '@permanence/care/retention/erasure';
import type { Due } from '@permanence/care/retention/retention';
import type { EventStore, RecordedEvent } from '@permanence/event-store/event-store';
import { upcastWith } from '@permanence/event-store/upcasting';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import type { ErasureAsked } from './asked.ts';
import type { RecordName } from './record-name.ts';

const upcast = upcastWith(UPCASTS);

export function factsIn(events: readonly RecordedEvent[]): StandingFacts {
  return standingFacts(events.map(upcast).filter(isCareEvent));
}

/** Whether a record of an adopted child is anybody's: others were set aside and wait. */
export function isSomebodys(
  links: Pick<AdoptionLinks, 'isDrawn'> | undefined,
  { authority, reference }: Omit<RecordName, 'kind'>,
  events: readonly RecordedEvent[],
): boolean {
  const isWritten = events.some((event) => isAdoptedFact(event) && event.type !== 'AdoptedIdentityReserved');
  return events.length > 0 && (isWritten || links?.isDrawn(authority, reference) === true);
}

/** The birth records of an authority, by the other identity. Open the links, and say nothing of what they join. */
export async function birthRecords(links: AdoptionLinks, authority: string) {
  return new Map((await links.links(authority)).map(({ row }) => [row.adopted, row.birth]));
}

export async function birthFacts(
  log: EventStore,
  authority: string,
  birth: string | undefined,
): Promise<StandingFacts | undefined> {
  return birth === undefined ? undefined : factsIn(await log.readStream(childStream(authority, birth)));
}

export async function dueOfAdoptedIn(
  log: EventStore,
  authority: string,
  birth: string | undefined,
  on: CivilDate,
): Promise<Due> {
  return dueOfAdopted(await birthFacts(log, authority, birth), on);
}

/** Why a record is not erased, in words; undefined where it may be. */
export async function refusalOf(
  log: EventStore,
  links: AdoptionLinks,
  record: RecordName,
  events: readonly RecordedEvent[],
  asked: ErasureAsked,
): Promise<string | undefined> {
  if (record.kind === 'child') {
    if (events.length === 0) return 'there is no record of this child';
    const refused = erasureRefused(factsIn(events), asked);
    return refused === undefined ? undefined : `not erased: ${refused.message}`;
  }
  if (!isSomebodys(links, record, events)) return 'there is no such record of an adopted child';
  const { authority, reference } = record;
  const birth = (await birthRecords(links, authority)).get(reference);
  const refused = erasureOfAdoptedRefused(await birthFacts(log, authority, birth), asked);
  return refused === undefined ? undefined : `not erased: ${refused.message}`;
}
