import * as fc from 'fast-check';
import * as adoption from '../src/adoption/decide.ts';
import * as allocation from '../src/allocation/decide.ts';
import * as carePeriod from '../src/care-period/decide.ts';
import * as correct from '../src/child/correct.ts';
import * as person from '../src/child/decide.ts';
import * as legalStatus from '../src/legal-status/decide.ts';
import * as missing from '../src/missing/decide.ts';
import * as observation from '../src/observation/decide.ts';
import * as placement from '../src/placement/decide.ts';
import * as stay from '../src/placement/stay.ts';
import * as review from '../src/review/decide.ts';
import * as schooling from '../src/schooling/decide.ts';
import { command, days, maybe, type OnDay, oneOf, type Recorded } from './arbitrary-command.ts';
import { NEWER_DECISIONS } from './arbitrary-newer-decisions.ts';
import { type Decide, day } from './scenario.ts';

const home = {
  placementType: oneOf('U6', 'U4', 'K2', 'P1', 'A6', 'A5', 'T1'),
  provider: maybe(oneOf('PR1', 'PR4', 'PR0')),
  carer: maybe(oneOf('a', 'b')),
};
const until = { until: maybe(days) };
const role = fc.constantFrom('social-worker' as const, 'reviewing-officer' as const);
const allocating = {
  role,
  worker: oneOf('a', 'b', 'c'),
  reason: maybe(oneOf('FCONTA', 'LEFTRL', 'ABSENC')),
  team: maybe(oneOf('north', 'south')),
};
const school = { school: oneOf('1', '2') };
const moving = { ...home, reason: maybe(oneOf('CARPL', 'PLACE')) };
const ending = { reason: maybe(oneOf('E4A', 'E8')) };

/** Most often of the run that ended on the day itself. */
function interviewed<Intent>(decide: Decide<Intent>): OnDay {
  return (on) =>
    on.chain((on) =>
      command(decide, { dueFrom: fc.oneof({ weight: 3, arbitrary: fc.constant(on) }, days) })(
        fc.constant(on),
      ),
    );
}

function nthFact(recorded: Recorded, nth: number) {
  const facts = recorded.filter(({ type = '' }) => !/^(Correction|Fact)/.test(type));
  return facts[nth % Math.max(facts.length, 1)];
}

const amend: OnDay = (on) =>
  fc.tuple(fc.nat(200), on).map(([nth, to]) => ({
    name: 'amend',
    decide: correct.amend as Decide<never>,
    intent: (facts: Recorded) => {
      const fact = nthFact(facts, nth);
      return { fact: fact?.id ?? 'none', data: { ...fact?.data, on: to }, reason: 'wrong-date' } as never;
    },
  }));

const withdraw: OnDay = () =>
  fc.nat(200).map((nth) => ({
    name: 'withdraw',
    decide: correct.withdraw as Decide<never>,
    intent: (facts: Recorded) => ({ fact: nthFact(facts, nth)?.id ?? 'none', reason: 'wrong' }) as never,
  }));

/** Every decision there is. */
export const DECISIONS = {
  register: () => command(person.register)(fc.constant(day('2012-05-01'))),
  giveIdentifier: command(person.giveIdentifier, {
    scheme: oneOf('UPN', 'NHS'),
    identifier: oneOf('1', '2'),
  }),
  nameChild: command(person.nameChild, { forename: oneOf('A', 'B'), surname: oneOf('A', 'B') }),
  makeNote: command(person.makeNote, { text: oneOf('a', 'b') }),
  beginAsylumSeekingAlone: command(person.beginAsylumSeekingAlone),
  endAsylumSeekingAlone: command(person.endAsylumSeekingAlone),
  becomeMother: command(person.becomeMother),
  startCare: command(carePeriod.startCare, {
    legalStatus: oneOf('C2', 'V2', 'V4', 'E1'),
    category: maybe(oneOf('N1', 'N2')),
    placement: fc.record({ placementType: oneOf('U6', 'K2'), carer: oneOf('a', 'b') }),
    until: maybe(fc.record({ on: days })),
  }),
  endCare: command(carePeriod.endCare, ending),
  identifyCategoryOfNeed: command(carePeriod.identifyCategoryOfNeed, {
    category: oneOf('N1', 'N2'),
  }),
  recordHomeAddress: command(carePeriod.recordHomeAddress, {
    postcode: oneOf('AB1 2CD', 'AB1 2CE'),
  }),
  changeLegalStatus: command(legalStatus.changeLegalStatus, {
    legalStatus: oneOf('C1', 'C2', 'V4', 'E1'),
  }),
  startPlacement: command(placement.startPlacement, { ...home }),
  movePlacement: command(placement.movePlacement, moving),
  changePlacementDetails: command(placement.changePlacementDetails, { ...home }),
  endPlacement: command(placement.endPlacement, { reason: maybe(oneOf('CLOSE')) }),
  startTemporaryStay: command(stay.startTemporaryStay, { ...until, placementType: oneOf('T1', 'T3') }),
  returnFromTemporaryStay: command(stay.returnFromTemporaryStay),
  allocate: command(allocation.allocate, allocating),
  transfer: command(allocation.transfer, allocating),
  endAllocation: command(allocation.endAllocation, { role }),
  startSchool: command(schooling.startSchool, { ...school, until: maybe(days) }),
  moveSchool: command(schooling.moveSchool, school),
  leaveSchool: command(schooling.leaveSchool),
  holdReview: command(review.holdReview, { participation: maybe(oneOf('PN1', 'PN7')) }),
  makeAdoptionThePlan: command(adoption.makeAdoptionThePlan),
  decideForAdoption: command(adoption.decideForAdoption),
  makePlacementOrder: command(adoption.makePlacementOrder),
  giveConsentToPlacement: command(adoption.giveConsentToPlacement),
  matchAdopters: command(adoption.matchAdopters),
  identifyAdopters: command(adoption.identifyAdopters, { names: oneOf('a', 'b') }),
  startFosteringForAdoption: command(adoption.startFosteringForAdoption),
  placeForAdoption: command(adoption.placeForAdoption, {
    move: maybe(fc.record({ placementType: oneOf('A6', 'A5', 'A4'), carer: oneOf('a', 'b') })),
  }),
  grantAdoptionOrder: command(adoption.grantAdoptionOrder, { careEnds: maybe(oneOf('E11', 'E12')) }),
  reverseAdoptionPlan: command(adoption.reverseAdoptionPlan, { reason: maybe(oneOf('RD1')) }),
  recordDisruption: command(adoption.recordDisruption),
  startMissing: command(missing.startMissing, { ...until, absence: oneOf('M', 'A') }),
  endMissing: command(missing.endMissing),
  offerReturnInterview: interviewed(missing.offerReturnInterview),
  holdReturnInterview: interviewed(missing.holdReturnInterview),
  declineReturnInterview: interviewed(missing.declineReturnInterview),
  observeHealth: command(observation.observeHealth, { sdqScore: fc.nat(40) }),
  observeCareLeaver: command(observation.observeCareLeaver, { inTouch: oneOf('YES', 'NO') }),
  recordPreviousPermanence: command(observation.recordPreviousPermanence, {
    arrangement: oneOf('P1'),
  }),
  startDeprivationOfLiberty: command(observation.startDeprivationOfLiberty, until),
  endDeprivationOfLiberty: command(observation.endDeprivationOfLiberty),
  amend,
  withdraw,
  ...NEWER_DECISIONS,
} as const satisfies Readonly<Record<string, OnDay>>;
