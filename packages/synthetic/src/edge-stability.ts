import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { windowEndingAt } from '@permanence/calendar/interval';
import { type EdgeCase, yearsOld } from './edge-case.ts';
import { latestBirthAged, latestLeapDay } from './edge-dates.ts';

/** Edges of ages, of periods of care and of placements. */
export function stabilityEdges(asAt: CivilDate): EdgeCase[] {
  return [...lengths(asAt), ...windows(asAt), ...temporaryStays(asAt), ...birthdays(asAt)];
}

function lengths(asAt: CivilDate): EdgeCase[] {
  const birth = yearsOld(9, asAt);
  const ago = (days: number): CivilDate => addDays(asAt, -days);
  const moved = (days: number): EdgeCase['periods'] => [
    { start: ago(1200), homes: [[ago(days), 'U6', 'move']] },
  ];
  return [
    { name: 'period of care 913 days old', inCare: true, birth, periods: [{ start: ago(913) }] },
    { name: 'period of care 912 days old', inCare: true, birth, periods: [{ start: ago(912) }] },
    { name: 'placement 730 days old', inCare: true, birth, periods: moved(730) },
    { name: 'placement 729 days old', inCare: true, birth, periods: moved(729) },
    { name: 'care began today', inCare: true, birth, periods: [{ start: asAt }] },
    {
      name: 'care ended today',
      inCare: false,
      birth,
      periods: [{ start: ago(300), end: asAt, rec: 'E4A' }], // returned home, planned
    },
  ];
}

/** The first of three placements touches the 12 months, or just does not. */
function windows(asAt: CivilDate): EdgeCase[] {
  const { start } = windowEndingAt(asAt, 12);
  const birth = yearsOld(11, asAt);
  const three = (first: CivilDate): EdgeCase['periods'] => [
    {
      start: addDays(start, -100),
      homes: [
        [first, 'U6', 'move'],
        [addDays(start, 60), 'U6', 'move'],
      ],
    },
  ];
  return [
    { name: 'placement ended as the year began', inCare: true, birth, periods: three(start) },
    {
      name: 'placement ended the day after the year began',
      inCare: true,
      birth,
      periods: three(addDays(start, 1)),
    },
  ];
}

/** A stay under way, and one that ends today. */
function temporaryStays(asAt: CivilDate): EdgeCase[] {
  const start = addDays(asAt, -1200);
  const away = addDays(asAt, -2);
  const birth = yearsOld(11, asAt);
  return [
    {
      name: 'away on a temporary stay',
      inCare: true,
      birth,
      periods: [{ start, homes: [[away, 'T3', 'away']] }],
    },
    {
      name: 'back today from a temporary stay',
      inCare: true,
      birth,
      periods: [
        {
          start,
          homes: [
            [away, 'T1', 'away'],
            [asAt, 'U6', 'back'],
          ],
        },
      ],
    },
  ];
}

function birthdays(asAt: CivilDate): EdgeCase[] {
  const eighteen = latestBirthAged(18, asAt);
  const sixteen = latestBirthAged(16, asAt);
  const long = [{ start: addDays(asAt, -1500) }];
  return [
    { name: 'sixteen today', inCare: true, birth: sixteen, periods: long },
    { name: 'sixteen tomorrow', inCare: true, birth: addDays(sixteen, 1), periods: long },
    { name: 'eighteen tomorrow', inCare: true, birth: addDays(eighteen, 1), periods: long },
    {
      name: 'care ended with the 18th birthday today',
      inCare: false,
      birth: eighteen,
      periods: [{ start: addDays(asAt, -1500), place: 'U4', end: birthday(eighteen, 18), rec: 'E17' }], // stayed on
    },
    {
      name: 'eighteen, and still in a home under section 20',
      inCare: false,
      birth: eighteen,
      periods: [{ start: addDays(asAt, -700), place: 'K2', legal: 'V2' }],
    },
    { name: 'born on 29 February', inCare: true, birth: latestLeapDay(yearsOld(8, asAt)), periods: long },
  ];
}
