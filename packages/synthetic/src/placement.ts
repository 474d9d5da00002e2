import { ageOn, birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate, daysBetween, earlier } from '@permanence/calendar/civil-date';
import {
  GUARDIANSHIP_RECODED,
  type LegalStatus,
  type PlacementType,
  type ReasonPlaceChange,
  SUPPORTED_ACCOMMODATION_REGULATED,
} from './codes.ts';
import { type Arrival, type Home, samePlacementDetails } from './home.ts';
import { ownPostcode } from './identity.ts';
import { type LegalStep, legalStatusOn } from './legal-status.ts';
import type { Life, PeriodPlan } from './period-plan.ts';
import type { Random } from './random.ts';
import { settledAt } from './setting.ts';
import { STABILITY } from './shape.ts';
import { MOVE_REASONS, PLACEMENTS } from './shape-of-practice.ts';

/** What decides where a child lives in one period of care. */
export interface Situation {
  readonly life: Life;
  readonly period: PeriodPlan;
  readonly legal: readonly LegalStep[];
  readonly homePost: string | undefined;
}

type Kind = PlacementType | 'semi' | 'independent';

/** Homes one after the other from `from` until `until`, without what happens inside each. */
export function ordinaryHomes(
  situation: Situation,
  from: CivilDate,
  until: CivilDate,
  random: Random,
): Home[] {
  const homes: Home[] = [];
  let start = from;
  while (start < until) {
    const kind = kindOfHome(situation, start, homes.length === 0 && from === situation.period.start, random);
    const place = placeOf(kind, start);
    const came: Arrival = start === situation.period.start ? 'first' : 'move';
    const because = came === 'first' ? undefined : reasonForMove(place, start, random);
    homes.push(
      distinct(
        { start, place, came, because, ...settledAt(place, situation.homePost, random) },
        homes.at(-1),
        random,
      ),
    );
    start = addDays(start, daysInHome(situation, homes.length, place, start, random));
  }
  return homes;
}

/** A move is to somewhere else, even from parent to parent. */
function distinct(home: Home, before: Home | undefined, random: Random): Home {
  if (before === undefined || !samePlacementDetails(home, before)) return home;
  return distinct({ ...home, postcode: ownPostcode(random) }, before, random);
}

export function reasonForMove(place: PlacementType, on: CivilDate, random: Random): ReasonPlaceChange {
  if (place === 'R5' && on >= GUARDIANSHIP_RECODED) return 'CUSTOD';
  if (place === 'H5' || place === 'K3') return random.chance(0.6) ? 'CARPL' : random.weighted(MOVE_REASONS);
  return random.weighted(MOVE_REASONS);
}

function daysInHome(
  situation: Situation,
  ordinal: number,
  place: PlacementType,
  start: CivilDate,
  random: Random,
): number {
  if (place === 'Z1' || place === 'R2') return random.whole(3, 45);
  const { temperament, birth } = situation.life;
  const stability = STABILITY[temperament];
  const lasts = ordinal > 1 || random.chance(stability.firstHomeLasts);
  const days = random.days(lasts ? stability.meanLater : stability.meanFirst);
  const sixteen = birthday(birth, 16);
  const leavesForSemi =
    temperament === 'unsettled' && start < sixteen && random.chance(PLACEMENTS.semiIndependenceShare);
  return leavesForSemi ? Math.min(days, daysBetween(start, addDays(sixteen, random.whole(0, 600)))) : days;
}

function kindOfHome(situation: Situation, start: CivilDate, first: boolean, random: Random): Kind {
  const { life, period, legal } = situation;
  const age = ageOn(life.birth, start);
  if (period.route === 'remand') return random.weighted<Kind>(PLACEMENTS.remand);
  if (life.unaccompanied) {
    if (age < 16) return random.weighted<Kind>(PLACEMENTS.unaccompaniedUnder16);
    return random.weighted<Kind>(
      first ? PLACEMENTS.unaccompaniedOver16First : PLACEMENTS.unaccompaniedOver16,
    );
  }
  if (period.exit === 'guardianship' && !first && random.chance(0.6))
    return random.weighted<Kind>(PLACEMENTS.kinship);
  const kind = random.weighted<Kind>(tableFor(age));
  return allowed(kind, age, start, legalStatusOn(legal, start)) ? kind : 'U6';
}

function tableFor(age: number): Partial<Record<Kind, number>> {
  if (age < 1) return PLACEMENTS.baby;
  if (age < 10) return PLACEMENTS.under10;
  return age < 16 ? PLACEMENTS.under16 : PLACEMENTS.over16;
}

function allowed(kind: Kind, age: number, start: CivilDate, ls: LegalStatus): boolean {
  if (kind === 'P1') return ls === 'C1' || ls === 'C2'; // with parents: never accommodated [rule 378]
  if (kind === 'S1') return age >= 4;
  if (kind === 'Z1') return start < ('2025-01-01' as CivilDate); // split into Z11 to Z14 from 2025-26
  return true;
}

function placeOf(kind: Kind, start: CivilDate): PlacementType {
  const regulated = start >= SUPPORTED_ACCOMMODATION_REGULATED;
  if (kind === 'semi') return regulated ? 'K3' : 'H5';
  if (kind === 'independent') return regulated ? 'K3' : 'P2';
  return kind;
}

/** The day on which a home ends: the next one begins, or the period does. */
export function endOf(homes: readonly Home[], at: number, until: CivilDate): CivilDate {
  return earlier(homes[at + 1]?.start ?? until, until);
}
