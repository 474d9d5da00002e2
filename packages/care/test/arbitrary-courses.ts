import { addDays } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { type Command, days, FIRST_DAY, type OnDay } from './arbitrary-command.ts';
import { DECISIONS } from './arbitrary-decisions.ts';

const single: fc.Arbitrary<readonly Command[]> = fc
  .oneof(...Object.values(DECISIONS).map((decision: OnDay) => decision(days)))
  .map((command) => [command]);

/** Decisions that follow from one another, in the order of the days: chance alone would seldom find one. */
const STORIES: readonly (readonly (keyof typeof DECISIONS)[])[] = [
  ['makeAdoptionThePlan', 'decideForAdoption', 'makePlacementOrder', 'matchAdopters', 'placeForAdoption'],
  ['decideForAdoption', 'makePlacementOrder', 'placeForAdoption', 'recordDisruption', 'reverseAdoptionPlan'],
  ['decideForAdoption', 'matchAdopters', 'grantAdoptionOrder', 'closeBirthRecord'],
  ['startMissing', 'endMissing', 'offerReturnInterview', 'holdReturnInterview'],
  ['startMissing', 'endMissing', 'declineReturnInterview', 'holdReturnInterview'],
  ['allocate', 'transfer', 'endAllocation'],
  ['startSchool', 'moveSchool', 'leaveSchool'],
  ['startTemporaryStay', 'startTemporaryStay', 'returnFromTemporaryStay'],
  ['endPlacement', 'startPlacement', 'changePlacementDetails', 'movePlacement'],
  ['beginAsylumSeekingAlone', 'endAsylumSeekingAlone'],
  ['startDeprivationOfLiberty', 'endDeprivationOfLiberty'],
  ['planReview', 'cancelReview', 'planReview', 'holdReview'],
  ['joinSiblingGroup', 'setSiblingPlan', 'setSiblingPlan', 'leaveSiblingGroup'],
  ['startPartTimeTimetable', 'endPartTimeTimetable'],
  ['requestEhcAssessment', 'completeEhcAssessment', 'startEhcPlan', 'endEhcPlan'],
  ['startStayingPut', 'endStayingPut'],
  ['startYouthOffending', 'endYouthOffending'],
  ['notifyOtherAuthorityChild', 'endOtherAuthorityPlacement'],
  ['setPermanencePlan', 'setPermanencePlan', 'endCare'],
  ['restrict', 'agreeToRestriction', 'restrict', 'openRecord'],
  ['declareInterest', 'endInterest'],
  ['placeLegalHold', 'liftLegalHold'],
  ['nameChild', 'makeNote', 'identifyAdopters'],
  ['breakGlass', 'reviewGrant'],
  ['recordDentalCheck', 'amend', 'approveCorrection', 'withdraw', 'rejectCorrection'],
  ['endCare', 'startCare', 'changeLegalStatus', 'identifyCategoryOfNeed'],
];

/** Each on the day of the one before it, or some weeks later. */
function inOrder(names: readonly (keyof typeof DECISIONS)[]): fc.Arbitrary<readonly Command[]> {
  const waits = names.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 })));
  return fc.tuple(...waits).chain((weeks) => {
    let on = FIRST_DAY;
    const commands = names.map((name, index) => {
      on = addDays(on, 7 * (weeks[index] ?? 0));
      return DECISIONS[name](fc.constant(on));
    });
    return fc.tuple(...commands);
  });
}

const beginning = fc.tuple(DECISIONS.register(), DECISIONS.startCare(fc.oneof(fc.constant(FIRST_DAY), days)));

/** A child is registered and, most often, comes into care; then anything may be decided. */
export const courses: fc.Arbitrary<readonly Command[]> = fc
  .tuple(
    beginning,
    fc.array(fc.oneof({ weight: 12, arbitrary: single }, ...STORIES.map(inOrder)), {
      minLength: 3,
      maxLength: 20,
    }),
  )
  .map(([first, rest]) => [...first, ...rest.flat()]);
