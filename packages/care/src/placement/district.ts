import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { AdoptionStepName } from '../adoption/fold.ts';
import type { NewFact } from '../child/catalogue.ts';
import { type Refused, refuse } from '../child/decision.ts';
import type { Timelines } from '../child/fold.ts';
import { sameData } from '../child/same-data.ts';
import { isWithheld, type SealedText } from '../child/sealed-text.ts';
import { ADOPTED } from '../codes/care.ts';
import { isTemporary } from '../codes/placement.ts';
import type { Episode, PlacementDetails } from '../episode/fold.ts';
import { DISTRICT } from './events.ts';
import type { Placement } from './fold.ts';

const INWARD = /\d[A-Z]{2}$/;

/** Placed for adoption, or fostered by approved adopters: where they live is confidential, to the district as well. */
const WITH_ADOPTERS: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6', 'U2', 'U5']);

/** Placed for adoption with the foster carer whom the child lived with. */
const WITH_FOSTER_CARER: ReadonlySet<string> = new Set(['A3', 'A5']);

/** A stay away is not where the child lives, and beside the home of adopters it would tell where that is. */
export function keepsDistrict(placementType: string): boolean {
  return !WITH_ADOPTERS.has(placementType) && !isTemporary(placementType);
}

/** The outward code of a whole postcode; nothing of one that cannot be read. */
function outwardCode(postcode: SealedText | undefined): string | undefined {
  if (postcode === undefined || isWithheld(postcode)) return undefined;
  const plain = postcode.toUpperCase().replaceAll(/\s+/g, '');
  const outward = plain.replace(INWARD, '');
  return outward !== plain && DISTRICT.test(outward) ? outward : undefined;
}

type Where = Pick<PlacementDetails, 'placementType' | 'postcode'>;

/** The district of a home as its postcode says; undefined where none is kept. */
export function districtOf({ placementType, postcode }: Where): string | undefined {
  return keepsDistrict(placementType) ? outwardCode(postcode) : undefined;
}

/**
 * A fact with the district of its postcode beside it, which stays when the postcode is forgotten. A district without a
 * postcode is taken as it is said: whoever need not know the address should not have to.
 */
export function withDistrict(fact: NewFact): { readonly fact: NewFact } | Refused {
  if (fact.type !== 'PlacementStarted' && fact.type !== 'PlacementDetailsChanged') return { fact };
  const { district: said, placementType, postcode } = fact.data;
  if (said !== undefined && !keepsDistrict(placementType)) {
    return refuse('does-not-fit-placement', 'No district is kept with adopters, nor of a temporary stay.');
  }
  const district = districtOf({ placementType, postcode });
  if (district === undefined || district === said) return { fact };
  if (said !== undefined) {
    return refuse('invalid-data', `${fact.type}.district is not the one of the postcode.`);
  }
  return { fact: { ...fact, data: { ...fact.data, district } } as NewFact };
}

interface HasDistrict {
  readonly district?: string | undefined;
}

/** True when both say the same: a fact from before districts were kept says none, and so contradicts none. */
export function sameButForUnknownDistrict(a: object & HasDistrict, b: object & HasDistrict): boolean {
  if (a.district === b.district) return sameData(a, b);
  if (a.district !== undefined && b.district !== undefined) return false;
  return sameData({ ...a, district: undefined }, { ...b, district: undefined });
}

const JOINED: ReadonlySet<string> = new Set([
  'fostering-for-adoption',
  'placed',
] satisfies AdoptionStepName[]);

/** Days on which the child lived with who adopts it, whatever the placement was called then. */
function daysWithAdopters({ periods, episodes, adoption }: Timelines): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (const { placement, start } of episodes) {
    if (placement === undefined || !WITH_ADOPTERS.has(placement.placementType)) continue;
    days.push(start);
    if (WITH_FOSTER_CARER.has(placement.placementType)) days.push(addDays(start, -1));
  }
  for (const { step, on } of adoption) if (JOINED.has(step)) days.push(on);
  for (const { reasonEnded, end } of periods) {
    if (ADOPTED.some((code) => code === reasonEnded)) days.push(addDays(end, -1));
  }
  return days;
}

function placementsWithAdopters(known: Timelines): readonly Placement[] {
  const days = daysWithAdopters(known);
  if (days.length === 0) return [];
  const placements = known.placements.filter(({ policy }) => policy === 'carer');
  const found = placements.filter((placement) => days.some((on) => contains(placement, on)));
  // Away on a stay that did not lead back: the home was the one before it.
  const left = new Set(found.map(({ awayFrom }) => awayFrom));
  return [...found, ...placements.filter(({ start }) => left.has(start))];
}

const NOBODY: ReadonlySet<Episode> = new Set();

/**
 * Episodes with those who adopt the child, or are to: in the same placement by then or later, or with the same carers at
 * any time. Once it is known that they adopt, the district of none of these is told, of the days before either.
 */
export function episodesWithAdopters(known: Timelines): ReadonlySet<Episode> {
  const placements = placementsWithAdopters(known);
  if (placements.length === 0) return NOBODY;
  const within = known.episodes.filter(({ start }) => placements.some((each) => contains(each, start)));
  const carers = new Set(within.flatMap(({ placement }) => placement?.carer ?? []));
  const sameCarers = known.episodes.filter(({ placement }) => carers.has(placement?.carer ?? ''));
  return new Set([...within, ...sameCarers]);
}
