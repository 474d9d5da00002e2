import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import type { AdoptionPath } from './adoption-path.ts';
import { isFoster, type PlacementType } from './codes.ts';
import type { Home } from './home.ts';
import { ordinaryHomes, type Situation } from './placement.ts';
import type { Random } from './random.ts';
import { settledAt } from './setting.ts';

/** Homes of a period of care, through fostering, adopters, a disruption and what comes after it. */
export function homesThroughCare(situation: Situation, until: CivilDate, random: Random): Home[] {
  const { adoption, start } = situation.period;
  if (adoption === undefined) return ordinaryHomes(situation, start, until, random);
  const { placed, disrupted, placedAgain } = adoption;
  const homes = homesBeforeAdopters(situation, adoption, placed ?? until, random);
  if (placed !== undefined) homes.push(adoptiveHome(adoption, placed, homes.at(-1), random));
  if (disrupted !== undefined) {
    homes.push(...ordinaryHomes(situation, disrupted, placedAgain ?? until, random));
    if (placedAgain !== undefined) homes.push(adoptiveHome(adoption, placedAgain, undefined, random));
  }
  return homes.filter((home) => home.start < until);
}

function homesBeforeAdopters(
  situation: Situation,
  { way }: AdoptionPath,
  placed: CivilDate,
  random: Random,
): Home[] {
  const { start } = situation.period;
  if (way === 'fosteringForAdoption') {
    const joins = random.chance(0.5) ? start : addDays(start, random.whole(1, 30));
    const place = random.chance(0.85) ? 'U5' : 'U2';
    return [...ordinaryHomes(situation, start, joins, random), newHome(situation, place, joins, random)];
  }
  const homes = ordinaryHomes(situation, start, placed, random);
  const last = homes.at(-1);
  if (way === 'fosterCarer' && last !== undefined && !isFoster(last.place)) {
    homes[homes.length - 1] = { ...last, place: 'U6', ...settledAt('U6', situation.homePost, random) };
  }
  return homes;
}

function newHome(situation: Situation, place: PlacementType, start: CivilDate, random: Random): Home {
  const setting = settledAt(place, situation.homePost, random);
  const first = start === situation.period.start;
  return { start, place, came: first ? 'first' : 'move', because: first ? undefined : 'CARPL', ...setting };
}

/** A3 to A6: with the foster carer the child already lives with, or with others; with consent, or under an order. */
function adoptiveHome(
  adoption: AdoptionPath,
  start: CivilDate,
  carer: Home | undefined,
  random: Random,
): Home {
  if (adoption.way !== 'strangers' && carer !== undefined) {
    return { ...carer, start, place: adoption.consent ? 'A3' : 'A5', came: 'same carer', because: 'CARPL' };
  }
  const place = adoption.consent ? 'A4' : 'A6';
  return { start, place, came: 'move', because: 'CARPL', ...settledAt(place, undefined, random) };
}
