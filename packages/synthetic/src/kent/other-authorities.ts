import { addDays, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { type Told, tell } from './told.ts';

/** Children whom other authorities placed here: so many from a day on, and until when. */
const PLACED = [
  { count: 1300, on: civilDate('2016-09-05'), until: undefined },
  { count: 25, on: civilDate('2016-09-05'), until: civilDate('2018-11-12') },
  { count: 2, on: civilDate('2016-09-05'), until: civilDate('2018-05-14') },
  { count: 22, on: civilDate('2018-03-12'), until: undefined },
  { count: 23, on: civilDate('2018-11-06'), until: undefined },
] as const;

const AUTHORITIES = ['203', '205', '303', '304', '309', '330', '845', '887'] as const;
const FIRST_NUMBER = 200_001;
const OLDEST = civilDate('2003-01-06');
const DAYS_OF_BIRTH = 4700;

export interface OthersChild {
  readonly number: number;
}

function birthOf(number: number): CivilDate {
  return addDays(OLDEST, (number * 37) % DAYS_OF_BIRTH);
}

/** Under 16 on the page, so that nobody of them comes of age before it. */
export function otherAuthorityFacts(): readonly Told<OthersChild>[] {
  let number = FIRST_NUMBER;
  return PLACED.flatMap(({ count, on, until }) =>
    Array.from({ length: count }, () => {
      const child = { number };
      number += 1;
      const authority = AUTHORITIES[number % AUTHORITIES.length] ?? '';
      return [
        tell(child, 'registrations', birthOf(number), { sex: number % 2 === 0 ? 'F' : 'M' }),
        tell(
          child,
          'other-authority-notifications',
          on,
          until === undefined ? { authority } : { authority, until },
        ),
      ];
    }).flat(),
  );
}
