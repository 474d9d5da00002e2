import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { ACTIVITY_RECODED } from './codes.ts';
import type { Random } from './random.ts';
import type { CareLeaver, Episode } from './rows.ts';
import { CARE_LEAVERS } from './shape-of-practice.ts';

const NO_LATER_SUPPORT: ReadonlySet<string> = new Set(['E2', 'E11', 'E12', 'E15']);

/** How a young person does around each birthday from the 17th to the 21st, when care ended after 13 weeks and at 16 or over. */
export function careLeaverRows(
  episodes: readonly Episode[],
  birth: CivilDate,
  asAt: CivilDate,
  random: Random,
): CareLeaver[] {
  const last = episodes.at(-1);
  const start = episodes.findLast(({ rne }) => rne === 'S')?.decom;
  if (last?.dec === undefined || start === undefined || NO_LATER_SUPPORT.has(last.rec ?? '')) return [];
  const left = last.dec;
  if (left < birthday(birth, 16) || addDays(start, 91) > left || last.ls === 'V3' || last.ls === 'V4')
    return [];
  return [17, 18, 19, 20, 21]
    .map((age) => ({ age, day: birthday(birth, age) }))
    .filter(({ day }) => left <= day && day <= asAt)
    .map(({ age, day }) => ({
      birthday: day,
      inTouch: random.weighted(CARE_LEAVERS.inTouch),
      activ: activityOn(day, random),
      accom: accommodationAt(age, random),
    }));
}

function activityOn(day: CivilDate, random: Random): string {
  const activity = random.weighted(CARE_LEAVERS.activities);
  const trainingOrWork = ['F4', 'F5', 'P4', 'P5'].includes(activity);
  return day < ACTIVITY_RECODED && trainingOrWork ? `${activity.charAt(0)}3` : activity;
}

/** With the former foster carer (Z) only from 18. */
function accommodationAt(age: number, random: Random): string {
  const accommodation = random.weighted(CARE_LEAVERS.accommodation);
  return age === 17 && accommodation === 'Z1' ? 'B1' : accommodation;
}
