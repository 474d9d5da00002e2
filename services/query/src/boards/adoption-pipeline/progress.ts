import type { CivilDate } from '@permanence/calendar/civil-date';

/** How far a child has come, the furthest last. */
export const STAGES = ['plan', 'agency-decision', 'placement-order', 'match', 'placed'] as const;
export type Stage = (typeof STAGES)[number];

/** On which day what was reached of the attempt that still goes on. */
export type Reached = Readonly<Partial<Record<Stage | 'consent' | 'fostering-for-adoption', CivilDate>>>;

export interface Step {
  readonly day: CivilDate;
  readonly step: string;
}

/** What the episodes of the period of care show, and the permanence plan of the day. */
export interface Shown {
  readonly orderFrom: CivilDate | null;
  /** The child is under a placement order on the day. */
  readonly orderStands: boolean;
  readonly placedFrom: CivilDate | null;
  readonly planFrom: CivilDate | null;
}

/** On one day, what ended an attempt comes after what it ended. */
const ORDER = [
  'plan',
  'agency-decision',
  'fostering-for-adoption',
  'consent',
  'placement-order',
  'match',
  'placed',
  'disrupted',
  'plan-reversed',
  'adoption-order',
];

function inOrder(a: Step, b: Step): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return ORDER.indexOf(a.step) - ORDER.indexOf(b.step);
}

function without(reached: Reached, ...gone: readonly (keyof Reached)[]): Reached {
  return Object.fromEntries(
    Object.entries(reached).filter(([name]) => !gone.includes(name as keyof Reached)),
  );
}

/** Of several matches the last counts, of anything else the first. */
function after(reached: Reached, { day, step }: Step): Reached {
  if (step === 'disrupted') return without(reached, 'match', 'placed');
  if (step === 'plan-reversed') return {};
  const first = step === 'match' ? undefined : reached[step as keyof Reached];
  return { ...reached, [step]: first ?? day };
}

function shownIn(shown: Shown, reversed: CivilDate | undefined): Reached {
  const since = (day: CivilDate | null, stands: boolean): boolean =>
    day !== null && (stands || reversed === undefined || day > reversed);
  return {
    ...(since(shown.planFrom, false) ? { plan: shown.planFrom as CivilDate } : {}),
    ...(since(shown.orderFrom, shown.orderStands) ? { 'placement-order': shown.orderFrom as CivilDate } : {}),
    ...(since(shown.placedFrom, true) ? { placed: shown.placedFrom as CivilDate } : {}),
  };
}

/**
 * What was reached of a plan that still lives; undefined when there is none: it was reversed, or the order was made. As in
 * the measures, the episodes say more surely than a step when the order was made and when the child moved in.
 */
export function reachedBy(steps: readonly Step[], shown: Shown | undefined): Reached | undefined {
  if (steps.some(({ step }) => step === 'adoption-order')) return undefined;
  const told = steps.toSorted(inOrder);
  const recorded = told.reduce(after, {});
  const reversed = told.findLast(({ step }) => step === 'plan-reversed')?.day;
  const seen = shown === undefined ? {} : shownIn(shown, reversed);
  // An order that stands when the plan has been reversed is no plan: the court has yet to revoke it.
  const lives =
    Object.keys(recorded).length > 0 ||
    seen.plan !== undefined ||
    (reversed === undefined && Object.keys(seen).length > 0);
  const plan = recorded.plan ?? seen.plan;
  return lives ? { ...recorded, ...seen, ...(plan === undefined ? {} : { plan }) } : undefined;
}

/** The furthest stage, and since when; at the plan while nothing else is known. */
export function stageOf(reached: Reached): { readonly stage: Stage; readonly since: CivilDate } {
  const stage = STAGES.findLast((name) => reached[name] !== undefined) ?? 'plan';
  const since = reached[stage] ?? reached['fostering-for-adoption'] ?? reached.consent;
  if (since === undefined) throw new Error('a plan that lives has reached something');
  return { stage, since };
}
