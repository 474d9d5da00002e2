/** Facts of adoption, of siblings and of reviewing officers at random, many on the very days on which a rule turns. */
import fc from 'fast-check';
import type { NaiveFact } from './child.ts';
import { addDays } from './dates.ts';
import { addWorkingDays } from './holidays.ts';
import { anyDay, anySpan, type Life } from './told-life.ts';

const STEPS = [
  'AdoptionBecamePlan',
  'AgencyDecisionMade',
  'PlacementOrderMade',
  'AdoptersMatched',
  'ChildPlacedForAdoption',
  'AdoptionOrderGranted',
  'AdoptionPlanReversed',
  'AdoptionDisrupted',
];

const anyStep = (day: fc.Arbitrary<string>): fc.Arbitrary<NaiveFact> =>
  fc.record({ type: fc.constantFrom(...STEPS), on: day, fields: fc.constant({}) });

export const anySteps: fc.Arbitrary<NaiveFact[]> = fc.array(anyStep(anyDay), { maxLength: 5 });

/** Days on which an episode begins or ends. */
function turnsOf({ episodes }: Life): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...episodes.flatMap(({ decom, dec }) => (dec === undefined ? [decom] : [decom, dec])),
  );
}

/** Steps about the days on which episodes begin and end, and decisions about 56 days after the plan. */
export function anyStepsNear(life: Life): fc.Arbitrary<NaiveFact[]> {
  const near = fc
    .tuple(turnsOf(life), fc.constantFrom(-1, 0, 0, 0, 1))
    .map(([day, after]) => addDays(day, after));
  const decision = fc.tuple(anyDay, fc.constantFrom(0, 55, 56, 57)).map(([on, days]): NaiveFact[] => [
    { type: 'AdoptionBecamePlan', on, fields: {} },
    { type: 'AgencyDecisionMade', on: addDays(on, days), fields: {} },
  ]);
  return fc
    .tuple(fc.array(anyStep(near), { maxLength: 6 }), fc.array(decision, { maxLength: 2 }))
    .map(([steps, decisions]) => [...steps, ...decisions.flat()]);
}

/** Reviewing officers allocated about the fifth working day in care. */
export function anyOfficersNear({ episodes }: Life): fc.Arbitrary<NaiveFact[]> {
  const starts = episodes.map(({ decom }) => decom);
  const allocated = fc
    .tuple(fc.constantFrom(...starts), fc.constantFrom(0, 4, 5, 6))
    .map(([start, days]) => addWorkingDays(start, days));
  return fc.array(
    allocated.map((on) => ({ type: 'ReviewingOfficerAllocated', on, fields: { worker: 'R9' } })),
    { maxLength: 3 },
  );
}

const anyGroup = fc.constantFrom('Ash', 'Ash', 'Elm');

const anyMembership: fc.Arbitrary<NaiveFact> = fc
  .tuple(fc.oneof(anySpan, fc.constant({ on: '2014-01-01' })), anyGroup)
  .map(([span, group]) => ({ type: 'SiblingGroupJoined', ...span, fields: { group } }));

const anyPlan = (day: fc.Arbitrary<string>): fc.Arbitrary<NaiveFact> =>
  fc
    .tuple(day, anyGroup, fc.constantFrom('TOGETHER', 'TOGETHER', 'TOGETHER', 'APART'))
    .map(([on, group, plan]) => ({ type: 'SiblingPlanSet', on, fields: { group, plan } }));

const onOneDayOneThing = (facts: NaiveFact[]): NaiveFact[] => [
  ...new Map(facts.map((fact) => [`${fact.type} ${fact.on}`, fact])).values(),
];

export const anySiblings: fc.Arbitrary<NaiveFact[]> = fc
  .tuple(
    fc.array(anyMembership, { minLength: 1, maxLength: 3 }),
    fc.array(anyPlan(fc.oneof(anyDay, fc.constant('2014-01-01'))), { minLength: 1, maxLength: 4 }),
  )
  .map(([memberships, plans]) => onOneDayOneThing([...memberships, ...plans]));
