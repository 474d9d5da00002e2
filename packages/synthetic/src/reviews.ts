import { birthday } from '@permanence/calendar/age';
import { addDays, addMonths, type CivilDate, toDayNumber } from '@permanence/calendar/civil-date';
import { addWorkingDays } from '@permanence/calendar/working-days';
import type { CarePeriod } from './episodes.ts';
import type { Random } from './random.ts';
import type { Review } from './rows.ts';
import { REVIEWS } from './shape-of-practice.ts';

/** Reviews up to `asAt`: the first within 20 working days, the second within 3 months, later ones within 6. */
export function reviewsOf(
  periods: readonly CarePeriod[],
  birth: CivilDate,
  asAt: CivilDate,
  random: Random,
): Review[] {
  return periods.flatMap((period) =>
    heldIn(period, asAt, random).map((review) => ({
      review,
      reviewCode: participation(birth, review, random),
    })),
  );
}

function heldIn({ start, end }: CarePeriod, asAt: CivilDate, random: Random): CivilDate[] {
  const held: CivilDate[] = [];
  let due = addWorkingDays(start, 20);
  let last = start;
  for (;;) {
    const date = heldOn(due, last, random);
    if (date > asAt || (end !== undefined && date >= end)) return held;
    held.push(date);
    due = addMonths(date, held.length === 1 ? 3 : 6);
    last = date;
  }
}

function heldOn(due: CivilDate, last: CivilDate, random: Random): CivilDate {
  switch (random.weighted(REVIEWS.when)) {
    case 'exact':
      return due;
    case 'early': {
      const early = onWeekday(addDays(due, -random.whole(REVIEWS.daysEarly.low, REVIEWS.daysEarly.high)));
      return early > last ? early : due;
    }
    case 'late':
      return addDays(due, random.whole(REVIEWS.daysLate.low, REVIEWS.daysLate.high));
    case 'missed':
      return addDays(due, random.whole(REVIEWS.daysMissed.low, REVIEWS.daysMissed.high));
  }
}

/** A Saturday or Sunday gives way to the Friday before. */
function onWeekday(date: CivilDate): CivilDate {
  const weekday = (((toDayNumber(date) - 4) % 7) + 7) % 7;
  return weekday < 5 ? date : addDays(date, 4 - weekday);
}

function participation(birth: CivilDate, review: CivilDate, random: Random): string {
  return review < birthday(birth, 4) ? 'PN0' : random.weighted(REVIEWS.participation);
}
