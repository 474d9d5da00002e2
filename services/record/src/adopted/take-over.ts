import { dayInEngland } from '@permanence/calendar/england';
import { ADOPTED_FACTS } from '@permanence/care/adopted/events';
import { adoptedStream } from '@permanence/care/adopted/stream';
import type { KeptLink } from '@permanence/privacy/adoption-links/links';
import { metadataOfAdopted } from './identities.ts';
import type { OfAdoption } from './opened.ts';

/** Whoever did not say it, but the link did. */
const TAKEN_OVER = 'taken-over';

/** What the birth record knew of the adopters goes into the new record when two people first come there, not at the order. */
export async function takeOver(
  { log, links, now }: OfAdoption,
  authority: string,
  link: KeptLink,
): Promise<void> {
  const { adopted, adopters } = link.row;
  const { type, version } = ADOPTED_FACTS.AdoptersOfRecord;
  for (const { id, ...texts } of adopters) {
    const data = { on: dayInEngland(now()), ...texts, by: TAKEN_OVER };
    const event = { id, type, version, data, metadata: metadataOfAdopted(authority, id) };
    await log.append(adoptedStream(authority, adopted), [event], { kind: 'stream-exists' });
  }
  if (adopters.length > 0) await links.changeLink(authority, link, { ...link.row, adopters: [] });
}
