import { addDays, addMonths, type CivilDate } from '@permanence/calendar/civil-date';
import { type EdgeCase, yearsOld } from './edge-case.ts';
import { latest, latestLeapDay } from './edge-dates.ts';

/** Edges of the calendar, and of coming back into care. */
export function calendarEdges(asAt: CivilDate): EdgeCase[] {
  return [...calendarDays(asAt), ...lastDays(asAt), ...returns(asAt), ...shortBreaks(asAt)];
}

/** Year ends, leap days and month ends. */
function calendarDays(asAt: CivilDate): EdgeCase[] {
  const march = latest(3, 31, asAt);
  const april = latest(4, 1, asAt);
  const leap = latestLeapDay(asAt);
  const birth = yearsOld(14, asAt);
  return [
    { name: 'care began on 31 March', inCare: true, birth, periods: [{ start: march, place: 'U3' }] },
    {
      name: 'moved on 31 March',
      inCare: true,
      birth,
      periods: [{ start: addDays(march, -500), homes: [[march, 'U6', 'move']] }],
    },
    {
      name: 'moved on 1 April',
      inCare: true,
      birth,
      periods: [{ start: addDays(april, -500), homes: [[april, 'U6', 'move']] }],
    },
    {
      name: 'moved on 29 February',
      inCare: true,
      birth,
      periods: [{ start: addMonths(leap, -30), homes: [[leap, 'U6', 'move']] }],
    },
    {
      name: 'care began on 31 August',
      inCare: true,
      birth,
      periods: [{ start: latest(8, 31, addMonths(asAt, -12)) }],
    },
  ];
}

function lastDays(asAt: CivilDate): EdgeCase[] {
  const birth = yearsOld(14, asAt);
  const left = (end: CivilDate): EdgeCase['periods'] => [
    { start: addMonths(end, -14), homes: [[addMonths(end, -5), 'U3', 'move']], end, rec: 'E13' }, // to live with someone
  ];
  return [
    { name: 'care ended on 31 March', inCare: false, birth, periods: left(latest(3, 31, asAt)) },
    { name: 'care ended on 1 April', inCare: false, birth, periods: left(latest(4, 1, asAt)) },
    {
      name: 'care ended on 29 February',
      inCare: false,
      birth: yearsOld(17, asAt),
      periods: left(latestLeapDay(asAt)),
    },
  ];
}

/** Coming back into care. */
function returns(asAt: CivilDate): EdgeCase[] {
  const birth = yearsOld(12, asAt);
  const back = addDays(asAt, -90);
  const home = (end: CivilDate): EdgeCase['periods'] => [
    { start: addDays(end, -200), end, rec: 'E4B' }, // returned home, unplanned
    { start: back, place: 'U4' },
  ];
  return [
    { name: 'back the day after care ended', inCare: true, birth, periods: home(addDays(back, -1)) },
    { name: 'back 24 months after care ended', inCare: true, birth, periods: home(addMonths(back, -24)) },
    {
      name: 'back 24 months and a day after care ended',
      inCare: true,
      birth,
      periods: home(addDays(addMonths(back, -24), -1)),
    },
  ];
}

function shortBreaks(asAt: CivilDate): EdgeCase[] {
  const birth = yearsOld(12, asAt);
  return [
    {
      name: 'from short breaks into care',
      inCare: true,
      birth,
      periods: [{ start: addDays(asAt, -1000), legal: 'V4', statuses: [[addDays(asAt, -913), 'V2']] }],
    },
    {
      name: 'in a short break of 17 days',
      inCare: false,
      birth,
      periods: [
        { start: addDays(asAt, -60), end: addDays(asAt, -43), rec: 'E8', legal: 'V3', place: 'K2' },
        { start: addDays(asAt, -1), legal: 'V3', place: 'K2' },
      ],
    },
  ];
}
