/** Coming into care, coming back, and leaving it. */
import { type Period, periodsOf } from './chain.ts';
import { type Allocation, isUascOn, type NaiveChild, toldOf } from './child.ts';
import { addDays, addMonths, birthday, type Window, windowOf } from './dates.ts';
import { type EventRule, excluded, type Family, type Judgement, judged } from './facts.ts';
import { addWorkingDays } from './holidays.ts';

/** One row a period of care that ended in the window; a short break that follows is no end. */
function leaving(reasons: string[], leavesUascOut: boolean): EventRule {
  return ({ child, asAt, excludeUasc }) => {
    const { start, end: after } = windowOf(asAt, 1);
    return periodsOf(child).flatMap(({ end, endReason }): Judgement[] => {
      if (end === undefined || end < start || end >= after) return [];
      if (endReason === 'X1') return [];
      if (excludeUasc && isUascOn(child, end)) return [excluded('uasc')];
      if (leavesUascOut && isUascOn(child, addDays(end, -1))) return [excluded('uasc')];
      return [judged(reasons.includes(endReason ?? ''), 'left-so', 'left-otherwise')];
    });
  };
}

const adopted = ['E11', 'E12'];
const specialGuardianship = ['E43', 'E44', 'E45', 'E46', 'E47', 'E48'];

/** Periods that began in the window, while still a child, each with those before it. */
function entriesIn(child: NaiveChild, { start, end }: Window): { period: Period; before: Period[] }[] {
  return periodsOf(child)
    .map((period, index, all) => ({ period, before: all.slice(0, index) }))
    .filter(({ period: { bla } }) => start <= bla && bla < end && bla < birthday(child.dob, 18));
}

function ofEntries(
  window: (asAt: string) => Window,
  judge: (child: NaiveChild, entry: { period: Period; before: Period[] }, asAt: string) => Judgement,
): EventRule {
  return ({ child, asAt, excludeUasc }) =>
    entriesIn(child, window(asAt)).map((entry) =>
      excludeUasc && isUascOn(child, entry.period.bla) ? excluded('uasc') : judge(child, entry, asAt),
    );
}

function yearToDate(asAt: string): Window {
  const thisYear = `${asAt.slice(0, 4)}-04-01`;
  return { start: thisYear <= asAt ? thisYear : addMonths(thisYear, -12), end: addDays(asAt, 1) };
}

const returned = ofEntries(yearToDate, (_child, { period, before }) => {
  const left = before.at(-1)?.end;
  if (left === undefined) return judged(false, '', 'first-time-in-care');
  return judged(addMonths(period.bla, -24) <= left, 'back-within-24-months', 'back-later');
});

function officersOf(child: NaiveChild): Allocation[] {
  const told = toldOf(child, 'ReviewingOfficerAllocated').map(({ on }) => ({ id: 'R9', from: on }));
  return [...child.officers, ...told];
}

const named = ofEntries(
  (asAt) => windowOf(asAt, 1),
  (child, { period: { bla, end } }, asAt) => {
    const due = addWorkingDays(bla, 5);
    const adult = birthday(child.dob, 18);
    const until = end !== undefined && end < adult ? end : adult;
    const [first] = officersOf(child)
      .filter(({ from, to }) => from < until && (to === undefined || to > bla))
      .map(({ from }) => from)
      .sort();
    if (first !== undefined && first <= due) return judged(true, 'named-in-time', '');
    if (until <= due && until <= asAt) return excluded('left-before-due');
    if (asAt < due) return excluded('not-yet-due');
    return judged(false, '', first === undefined ? 'nobody-named' : 'named-late');
  },
);

export const comingAndGoing: Family = {
  snapshot: {},
  events: {
    'left-care-adopted': leaving(adopted, true),
    'left-care-sgo': leaving(specialGuardianship, false),
    'left-care-sgo-exc-uasc': leaving(specialGuardianship, true),
    'return-to-care-24-months': returned,
    'iro-allocated-5-days': named,
  },
  counts: [],
  means: [],
  needs: { 'iro-allocated-5-days': [['ReviewingOfficerAllocated']] },
};
