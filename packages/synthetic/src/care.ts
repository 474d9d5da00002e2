import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { homesThroughCare } from './adoptive-homes.ts';
import { GUARDIANSHIP_RECODED, isFoster, isKin } from './codes.ts';
import { type Chain, episodesOf } from './episodes.ts';
import type { Home } from './home.ts';
import { ownPostcode } from './identity.ts';
import { aligned, type LegalStep, legalStatusOn, legalSteps } from './legal-status.ts';
import type { Life, PeriodPlan } from './period-plan.ts';
import type { Random } from './random.ts';
import type { Episode } from './rows.ts';
import { withSameCarerChanges } from './same-carer.ts';
import { settledAt } from './setting.ts';
import { ADOPTION, SHORT_BREAKS } from './shape.ts';
import { withTemporaryStays } from './temporary-stays.ts';

/** The episodes of a whole life in care. What is still open is followed up to `asAt`, and a little beyond. */
export function episodesOfLife(life: Life, asAt: CivilDate, random: Random): Episode[] {
  const homePost = life.unaccompanied ? undefined : ownPostcode(random);
  return life.periods.flatMap((period) => episodesOf(chainOf(life, period, homePost, asAt, random)));
}

function chainOf(
  life: Life,
  period: PeriodPlan,
  homePost: string | undefined,
  asAt: CivilDate,
  random: Random,
): Chain {
  const until = period.end ?? addDays(asAt, 1);
  const drafted = legalSteps(period, random);
  const homes = homesThroughCare({ life, period, legal: drafted, homePost }, until, random);
  const legal = alignedLawfully(drafted, homes, period, random);
  const lived = withSameCarerChanges(homes, until, random);
  const stays = withTemporaryStays(lived, legal, { until, open: period.end === undefined }, random);
  const rec = period.end === undefined ? undefined : reasonCareEnded(period, stays.at(-1), random);
  const chain = { need: period.need, homePost, legal, homes: stays, end: period.end, rec };
  return period === life.periods[0] ? maybeAfterShortBreaks(chain, life, random) : chain;
}

/** A child with parents is never accommodated under section 20 [rule 378]. */
function alignedLawfully(
  drafted: readonly LegalStep[],
  homes: readonly Home[],
  period: PeriodPlan,
  random: Random,
): LegalStep[] {
  const moves = homes.filter(({ came }) => came === 'move').map(({ start }) => start);
  const legal = aligned(drafted, moves, period, random);
  const lawful = homes.every(
    ({ place, start }) => place !== 'P1' || legalStatusOn(legal, start).startsWith('C'),
  );
  return lawful ? legal : [...drafted];
}

function reasonCareEnded(
  { exit, end, adoption }: PeriodPlan,
  home: Home | undefined,
  random: Random,
): string {
  if (exit === 'adopted') {
    // application unopposed, or consent dispensed with
    return adoption?.consent === true || random.chance(ADOPTION.unopposedShare) ? 'E11' : 'E12';
  }
  if (exit === 'guardianship') {
    return guardianshipCode(home, end !== undefined && end >= GUARDIANSHIP_RECODED, random);
  }
  if (exit === 'eighteen') {
    // stayed with carers; independence with or without support; adult social care; other
    const staysPut = home !== undefined && isFoster(home.place) && random.chance(0.4);
    return staysPut ? 'E17' : random.weighted({ E5: 0.6, E6: 0.2, E7: 0.14, E8: 0.06 });
  }
  if (exit === 'home') return random.chance(0.62) ? 'E4A' : 'E4B'; // planned, unplanned
  return OTHER_REASONS[exit ?? 'other'];
}

const OTHER_REASONS = {
  arrangements: 'E41', // child arrangements order
  relative: 'E13', // someone without parental responsibility
  custody: 'E9', // sentenced to custody
  remand: 'E14', // remand ended
  otherAuthority: 'E3', // another authority took over
  abroad: 'E16', // moved abroad
  died: 'E2', // died
  other: 'E8', // other
  assessedAdult: 'E15', // age assessed 18 or over
  missing: 'E8', // other
} as const;

/** E45 and E46: the former foster carer, kin or not; E47 and E48: others. Before 1 April 2018: E43 and E44. */
function guardianshipCode(home: Home | undefined, recoded: boolean, random: Random): string {
  const kin = home !== undefined && isKin(home.place);
  const carer = kin || (home !== undefined && isFoster(home.place) && random.chance(0.4));
  if (!recoded) return carer ? 'E43' : 'E44';
  if (carer) return kin ? 'E45' : 'E46';
  return random.chance(0.75) ? 'E47' : 'E48';
}

/** Some disabled children had short breaks under one agreement (V4) before full care, with the same carers or others. */
function maybeAfterShortBreaks(chain: Chain, life: Life, random: Random): Chain {
  const [home] = chain.homes;
  const old = addDays(life.birth, 365 * 5);
  if (life.unaccompanied || home === undefined || !random.chance(SHORT_BREAKS.beforeCareShare)) return chain;
  const start = addDays(home.start, -random.whole(60, 500));
  if (start < old) return chain;
  const legal = [{ on: start, ls: 'V4' } as const, ...chain.legal];
  const stays = random.chance(0.5) && (home.place === 'U6' || home.place === 'K2');
  const breaks: Home = stays
    ? { ...home, start }
    : { start, place: 'U6', came: 'first', because: undefined, ...settledAt('U6', chain.homePost, random) };
  const rest: readonly Home[] = chain.homes.slice(1);
  const moved: Home = { ...home, came: 'move', because: 'CARPL' };
  return { ...chain, need: 'N2', legal, homes: stays ? [breaks, ...rest] : [breaks, moved, ...rest] };
}
