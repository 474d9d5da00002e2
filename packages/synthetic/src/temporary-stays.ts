import { addDays, addMonths, type CivilDate } from '@permanence/calendar/civil-date';
import { isFoster, type TemporaryType } from './codes.ts';
import type { Home } from './home.ts';
import { ownPostcode } from './identity.ts';
import type { LegalStep } from './legal-status.ts';
import { endOf } from './placement.ts';
import type { Random } from './random.ts';
import { TEMPORARY_STAYS } from './shape-of-practice.ts';

interface Segment {
  readonly home: Home;
  readonly end: CivilDate;
  readonly legal: readonly LegalStep[];
}

/** Adds temporary stays (T0 to T4): with return, without, and with the child still away when the known days end. */
export function withTemporaryStays(
  homes: readonly Home[],
  legal: readonly LegalStep[],
  { until, open }: { readonly until: CivilDate; readonly open: boolean },
  random: Random,
): Home[] {
  const holidays: CivilDate[] = [];
  const result: Home[] = [];
  let cameFromStay = false;
  homes.forEach((home, at) => {
    const last = at === homes.length - 1;
    const segment = {
      home: cameFromStay ? { ...home, because: undefined } : home,
      end: endOf(homes, at, until),
      legal,
    };
    const stayed = hasStays(home) ? returned(segment, holidays, random) : [segment.home];
    const left = last
      ? open && stillAway(segment, stayed, random)
      : notReturned(segment, homes[at + 1], stayed, random);
    result.push(...stayed, ...(left ? [left] : []));
    cameFromStay = left !== undefined && left !== false;
  });
  return result;
}

function hasStays({ place }: Home): boolean {
  return isFoster(place) || place === 'K2' || place === 'H5' || place === 'K3';
}

function returned({ home, end, legal }: Segment, holidays: CivilDate[], random: Random): Home[] {
  const homes = [home];
  const every = 365.25 / TEMPORARY_STAYS.aYear;
  let from = addDays(home.start, random.days(every));
  while (from < end) {
    const kind = kindOfStay(from, holidays, random);
    const back = addDays(from, random.whole(1, TEMPORARY_STAYS.longest[kind]));
    if (addDays(back, 3) < end && !legal.some(({ on }) => from <= on && on <= back)) {
      if (kind === 'T3') holidays.push(from);
      homes.push(stay(kind, from, random), { ...home, start: back, came: 'back', because: undefined });
    }
    from = addDays(back, random.days(every));
  }
  return homes;
}

function notReturned(
  { end, legal, home }: Segment,
  next: Home | undefined,
  stayed: Home[],
  random: Random,
): Home | undefined {
  const kind = random.weighted<TemporaryType>({ T0: 0.4, T1: 0.2, T4: 0.4 });
  const from = addDays(end, -random.whole(1, TEMPORARY_STAYS.longest[kind]));
  const since = stayed.at(-1)?.start ?? end;
  if (next?.came !== 'move' || !hasStays(home) || next.place.startsWith('A')) return undefined;
  if (addDays(since, 2) >= from || legal.some(({ on }) => from <= on && on <= end)) return undefined;
  return random.chance(TEMPORARY_STAYS.doesNotReturnShare) ? stay(kind, from, random) : undefined;
}

function stillAway({ end, legal, home }: Segment, stayed: Home[], random: Random): Home | undefined {
  const kind = random.weighted(TEMPORARY_STAYS.kinds);
  const from = addDays(end, -random.whole(1, Math.min(5, TEMPORARY_STAYS.longest[kind])));
  const since = stayed.at(-1)?.start ?? end;
  if (!hasStays(home) || addDays(since, 2) >= from || legal.some(({ on }) => from <= on)) return undefined;
  return random.chance(TEMPORARY_STAYS.aYear / 26) ? stay(kind, from, random) : undefined;
}

function kindOfStay(from: CivilDate, holidays: readonly CivilDate[], random: Random): TemporaryType {
  const kind = random.weighted(TEMPORARY_STAYS.kinds);
  const yearBefore = addMonths(from, -12);
  const taken = holidays.filter((day) => day >= yearBefore).length;
  return kind === 'T3' && taken >= TEMPORARY_STAYS.carersHolidaysIn12Months ? 'T4' : kind;
}

function stay(place: TemporaryType, start: CivilDate, random: Random): Home {
  return {
    start,
    place,
    provider: undefined,
    postcode: ownPostcode(random),
    urn: undefined,
    came: 'away',
    because: undefined,
  };
}
