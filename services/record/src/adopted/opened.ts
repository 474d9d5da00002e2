import { dayInEngland } from '@permanence/calendar/england';
import { DAY, HOUR } from '@permanence/calendar/milliseconds';
import type { Now, Tie } from '@permanence/care/access/sight';
import { tiesOf } from '@permanence/care/access/ties';
import { childStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import type { AdoptionLinks, AdoptionOpening, KeptLink } from '@permanence/privacy/adoption-links/links';
import { childIn } from '../stated.ts';
import type { NewIdentities } from './identities.ts';

export interface OfAdoption {
  readonly log: EventStore;
  readonly links: AdoptionLinks;
  readonly identities: NewIdentities;
  readonly now: () => number;
}

const OPEN_FOR_MILLISECONDS = HOUR;
/** Who asked and was not answered asks again. */
const WAITS_FOR_MILLISECONDS = DAY;

export type OpeningState = 'waiting' | 'open' | 'over';

export function stateOf({ askedAt, approvedAt }: AdoptionOpening, now: number): OpeningState {
  if (approvedAt === undefined) return now < askedAt + WAITS_FOR_MILLISECONDS ? 'waiting' : 'over';
  return now < approvedAt + OPEN_FOR_MILLISECONDS ? 'open' : 'over';
}

export function openUntil({ approvedAt = 0 }: AdoptionOpening): string {
  return new Date(approvedAt + OPEN_FOR_MILLISECONDS).toISOString();
}

export function isOfTheTwo({ askedBy, approvedBy }: AdoptionOpening, who: string): boolean {
  return who === askedBy || who === approvedBy;
}

/** Of the family, or kept out of a sealed record: for them there is no link. */
function isKeptOut(ties: readonly Tie[], who: string, { today }: Now): boolean {
  const live = ties.filter(({ from, to }) => from <= today && today < to);
  if (live.some((tie) => tie.kind === 'interest' && tie.who === who)) return true;
  const isSealed = live.some(({ kind }) => kind === 'sealed');
  return isSealed && !live.some((tie) => tie.kind === 'named' && tie.who === who);
}

/** The link that an opening opens: undefined where there is none, or none for these two. */
export async function linkOpened(
  { log, links, identities, now }: OfAdoption,
  authority: string,
  { reference, askedBy, approvedBy }: AdoptionOpening,
): Promise<KeptLink | undefined> {
  await identities.settle(authority);
  const found = (await links.links(authority)).find(
    ({ row }) => row.state === 'closed' && (row.birth === reference || row.adopted === reference),
  );
  if (found === undefined) return undefined;
  const ties = tiesOf(childIn(await log.readStream(childStream(authority, found.row.birth))).facts);
  const instant = now();
  const at = { today: dayInEngland(instant), instant };
  return [askedBy, approvedBy ?? ''].some((who) => isKeptOut(ties, who, at)) ? undefined : found;
}

/** Whether one of two who have just opened a link looks at what it led to. */
export async function hasOpened(
  of: OfAdoption,
  authority: string,
  who: string,
  adopted: string,
): Promise<boolean> {
  const open = (await of.links.openings(authority)).filter(
    ({ row }) => isOfTheTwo(row, who) && stateOf(row, of.now()) === 'open',
  );
  for (const { row } of open) {
    if ((await linkOpened(of, authority, row))?.row.adopted === adopted) return true;
  }
  return false;
}
