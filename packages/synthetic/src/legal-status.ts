import { addDays, type CivilDate, daysBetween, later } from '@permanence/calendar/civil-date';
import type { LegalStatus } from './codes.ts';
import type { PeriodPlan } from './period-plan.ts';
import type { Random } from './random.ts';
import { LEGAL } from './shape.ts';

export interface LegalStep {
  readonly on: CivilDate;
  readonly ls: LegalStatus;
}

/** The legal statuses of a period of care, each from its day on. */
export function legalSteps(period: PeriodPlan, random: Random): LegalStep[] {
  return inOrder(draftedSteps(period, random), period);
}

export function legalStatusOn(steps: readonly LegalStep[], date: CivilDate): LegalStatus {
  return steps.findLast(({ on }) => on <= date)?.ls ?? 'V2';
}

/** Some changes of legal status come on the day of a move nearby: the new episode is then B or U, not L and P. */
export function aligned(
  steps: readonly LegalStep[],
  moves: readonly CivilDate[],
  period: PeriodPlan,
  random: Random,
): LegalStep[] {
  const shifted = steps.map((step, at) => {
    const fixed = ['L1', 'L2', 'L3', 'J2', 'E1'].includes(steps[at - 1]?.ls ?? '');
    if (at === 0 || fixed || step.ls === 'E1' || !random.chance(LEGAL.changesWithPlacementShare)) return step;
    const near = moves.find((move) => Math.abs(daysBetween(move, step.on)) <= 45);
    return near === undefined ? step : { ...step, on: near };
  });
  const ascending = shifted.every((step, at) => at === 0 || step.on > (shifted[at - 1]?.on ?? step.on));
  return ascending ? inOrder(shifted, period) : [...steps];
}

function draftedSteps(period: PeriodPlan, random: Random): LegalStep[] {
  const { start, route, adoption } = period;
  switch (route) {
    case 'accommodated':
    case 'unaccompanied':
      return [{ on: start, ls: 'V2' }];
    case 'shortBreaks':
      return [{ on: start, ls: 'V4' }];
    case 'remand':
      return random.chance(0.15)
        ? [
            { on: start, ls: 'J2' },
            { on: addDays(start, random.whole(1, LEGAL.longestEmergency.J2)), ls: 'J1' },
          ]
        : [{ on: start, ls: 'J1' }];
    case 'adoption':
    case 'careOrder':
      return adoption?.consent === true ? [{ on: start, ls: 'V2' }] : proceedings(period, random);
  }
}

function proceedings({ start, adoption }: PeriodPlan, random: Random): LegalStep[] {
  const first = random.weighted(LEGAL.firstStatus);
  const interim = addDays(start, daysToInterimOrder(first, adoption !== undefined, random));
  const hearing = addDays(interim, random.whole(LEGAL.proceedingsDays.low, LEGAL.proceedingsDays.high));
  const steps: LegalStep[] = [
    { on: start, ls: first },
    { on: interim, ls: 'C1' },
  ];
  const order = adoption?.order;
  if (order === undefined) return [...steps, { on: hearing, ls: 'C2' }];
  const careOrderFirst = hearing < order && random.chance(0.5);
  if (careOrderFirst) steps.push({ on: hearing, ls: 'C2' });
  steps.push({ on: order, ls: 'E1' });
  if (adoption?.reversed !== undefined) steps.push({ on: adoption.reversed, ls: 'C2' });
  return steps;
}

function daysToInterimOrder(
  first: keyof typeof LEGAL.firstStatus,
  adoptionAhead: boolean,
  random: Random,
): number {
  switch (first) {
    case 'L1': // police protection
      return random.whole(1, LEGAL.longestEmergency.L1);
    case 'L2': // emergency protection order
      return random.whole(3, LEGAL.longestEmergency.L2);
    case 'L3': // child assessment order
      return random.whole(3, LEGAL.longestEmergency.L3);
    case 'C1':
      return 0;
    case 'V2': // section 20
      return adoptionAhead ? random.whole(5, 60) : random.days(LEGAL.daysFromAccommodationToInterimOrder);
  }
}

/** Each status in its turn, inside the period; one that would begin as another does gives way. */
function inOrder(steps: readonly LegalStep[], { start, end }: PeriodPlan): LegalStep[] {
  const kept: LegalStep[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    const on = later(step.on, start);
    if (end !== undefined && on >= end) break;
    if (last?.ls === step.ls || (last !== undefined && on < last.on)) continue;
    if (last?.on === on) kept.pop();
    kept.push({ on, ls: step.ls });
  }
  return kept;
}
