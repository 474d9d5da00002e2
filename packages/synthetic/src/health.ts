import { ageOn } from '@permanence/calendar/age';
import { addMonths, type CivilDate, civilDateOf, fields } from '@permanence/calendar/civil-date';
import type { CarePeriod } from './episodes.ts';
import type { Random } from './random.ts';
import type { Health } from './rows.ts';
import { HEALTH } from './shape-of-practice.ts';

/** The health row of each return: one for every 31 March, and one for `asAt`, with 12 months in care behind it. */
export function healthOf(
  periods: readonly CarePeriod[],
  birth: CivilDate,
  asAt: CivilDate,
  random: Random,
): Health[] {
  const difficulties = random.normal(HEALTH.sdqMean, HEALTH.sdqDeviation);
  return periods.flatMap(({ start, end }) => {
    const days = [...yearEnds(start, asAt), asAt];
    return days
      .filter(
        (day) => start <= addMonths(day, -12) && (end === undefined || day < end) && ageOn(birth, day) < 18,
      )
      .map((day) => observed(day, ageOn(birth, day), difficulties, random));
  });
}

function yearEnds(from: CivilDate, asAt: CivilDate): CivilDate[] {
  const ends: CivilDate[] = [];
  for (let { year } = fields(from); ; year += 1) {
    const end = civilDateOf(year, 3, 31);
    if (end >= asAt) return ends;
    ends.push(end);
  }
}

function observed(asAt: CivilDate, age: number, difficulties: number, random: Random): Health {
  const misuse = age >= 10 && random.chance(HEALTH.substanceMisuse);
  const received = misuse && random.chance(HEALTH.interventionReceived);
  return {
    asAt,
    ...questionnaire(age, difficulties, random),
    convicted: age >= 10 && random.chance(HEALTH.convicted),
    healthCheck: age < 5 ? random.chance(HEALTH.healthCheck) : undefined,
    immunisations: random.chance(HEALTH.immunisations),
    teethCheck: random.chance(HEALTH.teethCheck),
    healthAssessment: random.chance(HEALTH.healthAssessment),
    substanceMisuse: misuse,
    interventionReceived: misuse ? received : undefined,
    interventionOffered: misuse && !received ? random.chance(0.5) : undefined,
  };
}

/** Strengths and difficulties: a score from 0 to 40 for ages 4 to 16, or why there is none. */
function questionnaire(
  age: number,
  difficulties: number,
  random: Random,
): Pick<Health, 'sdqScore' | 'sdqReason'> {
  if (age < 4 || age > 16) return { sdqScore: undefined, sdqReason: 'SDQ1' };
  if (!random.chance(HEALTH.sdqCompleted)) {
    return { sdqScore: undefined, sdqReason: random.weighted(HEALTH.sdqReasons) };
  }
  const score = Math.round(random.normal(difficulties, 2));
  return { sdqScore: Math.min(40, Math.max(0, score)), sdqReason: undefined };
}
