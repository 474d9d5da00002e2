/** The way to adoption, from the plan to the order, and what became of placements for adoption. */
import { type Period, periodsOf } from './chain.ts';
import { isUascOn, type NaiveChild, toldOf } from './child.ts';
import { addMonths, daysBetween, windowOf } from './dates.ts';
import { type EventRule, excluded, type Family, type Judgement, judged, type SnapshotRule } from './facts.ts';

const forAdoption = ['A3', 'A4', 'A5', 'A6'];
const isAdoption = (reason: string | undefined): boolean => reason === 'E11' || reason === 'E12';

/** Days on which facts of a type were told, each once, in order. */
function daysOf(child: NaiveChild, type: string): string[] {
  return [...new Set(toldOf(child, type).map(({ on }) => on))].sort();
}

/** A judgement of each of the days, unless the switch leaves the child out that day. */
function ofDays<Day extends { on: string }>(
  days: Day[],
  child: NaiveChild,
  excludeUasc: boolean,
  judge: (day: Day) => Judgement,
): Judgement[] {
  return days.map((day) => (excludeUasc && isUascOn(child, day.on) ? excluded('uasc') : judge(day)));
}

function within(days: string[], from: string, to: string): { on: string }[] {
  return days.filter((day) => from <= day && day <= to).map((on) => ({ on }));
}

const planToDecision: EventRule = ({ child, asAt, excludeUasc }) => {
  const decisions = within(daysOf(child, 'AgencyDecisionMade'), windowOf(asAt, 1).start, asAt);
  return ofDays(decisions, child, excludeUasc, ({ on }) => {
    const reversed = daysOf(child, 'AdoptionPlanReversed').filter((day) => day < on);
    const plans = daysOf(child, 'AdoptionBecamePlan').filter((day) => day <= on);
    const [planned] = plans.filter((day) => reversed.every((reversal) => reversal <= day));
    if (planned === undefined) return excluded('plan-not-known');
    return judged(daysBetween(planned, on) <= 56, 'within-8-weeks', 'after-8-weeks');
  });
};

const isTemporary = (place: string): boolean => place.startsWith('T');

/** Type of the home at each episode: a temporary stay is time away from the one before it. */
function homesOf({ episodes }: Period): string[] {
  const homes: string[] = [];
  for (const { place } of episodes) homes.push(isTemporary(place) ? (homes.at(-1) ?? place) : place);
  return homes;
}

/** A live decision is one that nothing has closed since: reversal, order, or care that ended. */
const decisionNotPlaced: SnapshotRule = ({ child, asAt, period }) => {
  const closings = [...daysOf(child, 'AdoptionPlanReversed'), ...daysOf(child, 'AdoptionOrderGranted')];
  const ends = periodsOf(child).flatMap(({ end }) => end ?? []);
  // A decision on the day on which care ended belongs to the care that began again that day.
  const live = daysOf(child, 'AgencyDecisionMade').filter(
    (day) => closings.every((closing) => closing < day) && ends.every((end) => end <= day),
  );
  const at = period.episodes.findIndex(
    ({ decom, dec }) => decom <= asAt && (dec === undefined || asAt < dec),
  );
  const isPlaced = forAdoption.includes(homesOf(period)[at] ?? '');
  return judged(live.length > 0 && !isPlaced, 'decided-not-placed', 'not');
};

interface Placed {
  on: string;
  /** The day on which the child no longer was placed for adoption. */
  until?: string | undefined;
  /** How care ended that day, where it did. */
  reason?: string | undefined;
}

function runsOf(period: Period): Placed[] {
  const homes = homesOf(period);
  const runs: Placed[] = [];
  let run: Placed | undefined;
  period.episodes.forEach(({ decom }, index) => {
    const isPlaced = forAdoption.includes(homes[index] ?? '');
    if (isPlaced && run === undefined) {
      run = { on: decom, until: period.end, reason: period.endReason };
      runs.push(run);
    }
    if (!isPlaced && run !== undefined) {
      run.until = decom;
      run.reason = undefined;
      run = undefined;
    }
  });
  return runs;
}

/** Runs of episodes, and placements that no run shows or follows up. */
function placementsForAdoption(child: NaiveChild): Placed[] {
  const periods = periodsOf(child);
  const disruptions = daysOf(child, 'AdoptionDisrupted');
  const episodes = periods
    .flatMap((period) => period.episodes)
    .filter(({ place }) => forAdoption.includes(place));
  const toldAlone = daysOf(child, 'ChildPlacedForAdoption').filter((on) => {
    const after = episodes.filter(({ dec }) => dec === undefined || dec > on);
    return after.every(({ decom }) => disruptions.some((day) => on < day && day <= decom));
  });
  return [
    ...periods.flatMap(runsOf),
    ...toldAlone.map((on): Placed => {
      const period = periods.find(({ bla, end }) => bla <= on && (end === undefined || on < end));
      return { on, until: period?.end, reason: period?.endReason };
    }),
  ];
}

function whatBecameOf(child: NaiveChild, { on, until = '9999', reason }: Placed): Judgement {
  const order = daysOf(child, 'AdoptionOrderGranted').find((day) => on <= day && day <= until);
  const ordered = order ?? (isAdoption(reason) ? until : undefined);
  const disrupted = daysOf(child, 'AdoptionDisrupted').some((day) => on < day && day <= (ordered ?? until));
  if (disrupted) return judged(true, 'disrupted', '');
  if (ordered !== undefined) return judged(false, '', 'order-made');
  if (until === '9999') return judged(false, '', 'goes-on');
  return judged(reason !== 'E2' && reason !== 'E3', 'left-without-order', 'died-or-transferred');
}

const disruptions: EventRule = ({ child, asAt, excludeUasc }) => {
  const { start, end } = windowOf(asAt, 1);
  const begun = placementsForAdoption(child).filter(({ on }) => start <= on && on < end);
  return ofDays(begun, child, excludeUasc, (placed) => whatBecameOf(child, placed));
};

/** The first day under a placement order of each period of care, or as it was told. */
function placementOrders(child: NaiveChild): string[] {
  return periodsOf(child).flatMap(({ episodes, bla }, index, all) => {
    const shown = episodes.find(({ ls }) => ls === 'E1')?.decom;
    const next = all[index + 1]?.bla ?? '9999';
    const told = daysOf(child, 'PlacementOrderMade').find((day) => bla <= day && day < next);
    return shown ?? told ?? [];
  });
}

function adoptionOrders(child: NaiveChild): string[] {
  const ended = periodsOf(child).filter(({ endReason }) => isAdoption(endReason));
  const told = daysOf(child, 'AdoptionOrderGranted').filter(
    (day) => !ended.some(({ bla, end = '' }) => bla <= day && day <= end),
  );
  return [...ended.map(({ end = '' }) => end), ...told];
}

/** What was reached in five financial years, as `2017-18 match`. */
const funnel: EventRule = ({ child, asAt, excludeUasc }) => {
  const thisYear = financialYear(asAt);
  const from = addMonths(`${thisYear.slice(0, 4)}-04-01`, -48);
  const match = child.adoption?.match;
  const reached: Record<string, string[]> = {
    'agency-decision': daysOf(child, 'AgencyDecisionMade'),
    'placement-order': placementOrders(child),
    match: [...new Set([...daysOf(child, 'AdoptersMatched'), ...(match === undefined ? [] : [match])])],
    placed: placementsForAdoption(child).map(({ on }) => on),
    'adoption-order': adoptionOrders(child),
  };
  return Object.entries(reached).flatMap(([stage, days]) =>
    ofDays(within(days, from, asAt), child, excludeUasc, ({ on }) => ({
      ...judged(true, stage, ''),
      officer: financialYear(on),
    })),
  );
};

function financialYear(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${year}-${String(year + 1).slice(2)}`;
}

export const adoptionPath: Family = {
  snapshot: { 'decision-not-placed': decisionNotPlaced },
  events: {
    'adoption-plan-to-decision-8-weeks': planToDecision,
    'adoption-disruptions': disruptions,
    'adoption-funnel': funnel,
  },
  counts: ['adoption-funnel'],
  means: [],
  needs: {
    'decision-not-placed': [['AgencyDecisionMade']],
    'adoption-plan-to-decision-8-weeks': [['AgencyDecisionMade'], ['AdoptionBecamePlan']],
  },
};
