import { addDays } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import type { CareEvent, NewCareEvent, NewFact } from '../src/child/catalogue.ts';
import {
  amended,
  approved,
  born,
  category,
  changed,
  ended,
  found,
  left,
  leftSchool,
  lives,
  missing,
  proposed,
  rejected,
  review,
  school,
  started,
  status,
  step,
  withdrawn,
  worker,
  workerEnded,
} from './facts.ts';
import { day, id, recorded } from './scenario.ts';

const FIRST_DAY = day('2020-01-01');
const MOST = 30;

const days: fc.Arbitrary<string> = fc.integer({ min: 0, max: 60 }).map((n) => addDays(FIRST_DAY, n * 3));
const others = fc.integer({ min: 1, max: MOST }).map(id);
const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);

const homes = fc.record(
  {
    placementType: oneOf('U6', 'A5', 'K2', 'T1', 'T3'),
    carer: oneOf('a', 'b'),
    postcode: oneOf('AB1 2CD', 'AB1 2CE'),
    district: oneOf('AB1', 'AB2'),
    reasonForNewEpisode: oneOf('P', 'T', 'L'),
  },
  { requiredKeys: ['placementType'] },
);

const newer: fc.Arbitrary<NewFact> = fc.oneof(
  fc.tuple(days, days).map(([on, to]): NewFact => {
    return { type: 'ReviewPlanned', data: { on: day(on), plannedFor: day(to) } };
  }),
  fc.tuple(days, others).map(([on, planned]): NewFact => {
    return { type: 'ReviewCancelled', data: { on: day(on), planned, reason: 'CHILD' } };
  }),
  fc.tuple(days, oneOf('RETURN6M', 'ADOPTION')).map(([on, plan]): NewFact => {
    return { type: 'PermanencePlanSet', data: { on: day(on), plan } };
  }),
  fc.tuple(days, oneOf('g', 'h')).map(([on, group]): NewFact => {
    return { type: 'SiblingGroupJoined', data: { on: day(on), group } };
  }),
  fc.tuple(days, others).map(([on, membership]): NewFact => {
    return { type: 'SiblingGroupLeft', data: { on: day(on), membership } };
  }),
  fc.tuple(days, oneOf('g', 'h'), oneOf('TOGETHER', 'APART')).map(([on, group, plan]): NewFact => {
    return { type: 'SiblingPlanSet', data: { on: day(on), group, plan } };
  }),
  fc.tuple(days, fc.nat(40)).map(([on, score]): NewFact => {
    return { type: 'SdqScored', data: { on: day(on), score } };
  }),
  fc.tuple(days, oneOf('E', 'K')).map(([on, provision]): NewFact => {
    return { type: 'EhcPlanStarted', data: { on: day(on), provision } };
  }),
  fc.tuple(days, others).map(([on, plan]): NewFact => {
    return { type: 'EhcPlanEnded', data: { on: day(on), plan } };
  }),
  fc.tuple(days, oneOf('a', 'b')).map(([on, who]) => worker(on, who, 'ABSENC', 'north')),
  fc.tuple(days, others).map(([on, about]): NewFact => {
    return { type: 'WarningRaised', data: { on: day(on), code: 'no-placement', about } };
  }),
);

/** Any fact on any day, whether or not it can be true beside the others. */
const facts = fc.oneof(
  { weight: 3, arbitrary: days.map((on) => started(on)) },
  { weight: 2, arbitrary: fc.tuple(days, oneOf('E4A', 'E12')).map(([on, reason]) => ended(on, reason)) },
  {
    weight: 4,
    arbitrary: fc.tuple(days, oneOf('C1', 'C2', 'V3', 'V4')).map(([on, code]) => status(on, code)),
  },
  { weight: 6, arbitrary: fc.tuple(days, homes).map(([on, home]) => lives(on, home)) },
  { weight: 3, arbitrary: fc.tuple(days, homes).map(([on, home]) => changed(on, home)) },
  { weight: 2, arbitrary: days.map((on) => left(on, 'CARPL')) },
  fc.tuple(days, oneOf('N1', 'N2')).map(([on, code]) => category(on, code)),
  fc.tuple(days, oneOf('a', 'b')).map(([on, who]) => worker(on, who)),
  fc.tuple(days, others).map(([on, other]) => workerEnded(on, other)),
  fc.tuple(days, oneOf('1', '2')).map(([on, urn]) => school(on, urn)),
  fc.tuple(days, others).map(([on, other]) => leftSchool(on, other)),
  days.map((on) => review(on, 'PN1')),
  days.map((on) => missing(on)),
  fc.tuple(days, others).map(([on, other]) => found(on, other)),
  days.map((on) => step('AgencyDecisionMade', on)),
  days.map((on) => step('AsylumSeekingAloneBegan', on)),
  days.map((on) => born(on)),
  { weight: 6, arbitrary: newer },
);

/** Facts as they were recorded, each with its id. */
export const bags: fc.Arbitrary<readonly CareEvent[]> = fc.array(facts, { maxLength: MOST }).map(recorded);

/** The same facts, told in another order. */
export const toldTwice: fc.Arbitrary<readonly [readonly CareEvent[], readonly CareEvent[]]> = bags.chain(
  (bag) => fc.tuple(fc.constant(bag), fc.shuffledSubarray([...bag], { minLength: bag.length })),
);

const nth = fc.integer({ min: 1, max: MOST });

const corrections: fc.Arbitrary<NewCareEvent> = fc.oneof(
  fc.tuple(nth, days).map(([n, on]) => proposed(n, status(on, 'E1'))),
  nth.map((n) => approved(n)),
  nth.map((n) => rejected(n)),
  fc.tuple(fc.integer({ min: 1, max: MOST }), days).map(([n, on]) => amended(n, status(on, 'E1'))),
  fc.integer({ min: 1, max: MOST }).map((n) => withdrawn(n)),
);

/** A stream with corrections in it, and how much of it had been recorded at some time. */
export const streams: fc.Arbitrary<readonly [readonly CareEvent[], number]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: facts }, corrections), { maxLength: 2 * MOST })
  .chain((events) => fc.tuple(fc.constant(recorded(events)), fc.nat(events.length)));
