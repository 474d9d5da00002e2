import {
  decideForAdoption,
  grantAdoptionOrder,
  matchAdopters,
  placeForAdoption,
} from '../../src/adoption/decide.ts';
import { closeBirthRecord } from '../../src/adoption/decide-closing.ts';
import { nameChild } from '../../src/child/decide.ts';
import type { RefusalCode } from '../../src/child/decision.ts';
import { holdReturnInterview } from '../../src/missing/decide.ts';
import { startDeprivationOfLiberty } from '../../src/observation/decide.ts';
import { holdReview } from '../../src/review/decide.ts';
import { startSchool } from '../../src/schooling/decide.ts';
import { born, due, inCare, lives, school, step } from '../facts.ts';
import { day, given } from '../scenario.ts';
import type { Pair } from './refusals.ts';

const on = (text: string) => ({ on: day(text) });
const atSchool = (text: string) => ({ on: day(text), school: '2' });
const interview = (text: string) => ({ on: day(text), dueFrom: day('2021-01-07') });

const child = [...inCare('2020-01-01', { legalStatus: 'E1' })];
const decided = [...child, step('AgencyDecisionMade', '2021-01-01')];
const placed = [...decided, lives('2021-03-01', { placementType: 'A6' })];
const matchedLate = [...placed, step('AdoptersMatched', '2021-04-01')];
const adopted = [...matchedLate, step('AdoptionOrderGranted', '2022-01-01')];
const closed = [...adopted, step('BirthRecordClosed', '2022-03-01')];
const called = (text: string) => ({ ...on(text), forename: 'Example', surname: 'Invented' });
const freed = [...child, step('DeprivationOfLibertyStarted', '2021-01-01')];

export const STEPS = {
  'overlaps-enrolment': [
    () => given(born(), school('2020-01-01', '1')).when(startSchool, atSchool('2021-01-01')),
    () =>
      given(born(), school('2020-01-01', '2')).when(startSchool, {
        ...atSchool('2019-01-01'),
        until: day('2020-01-01'),
      }),
  ],
  'overlaps-order': [
    () => given(...freed).when(startDeprivationOfLiberty, on('2021-02-01')),
    () => given(...freed).when(startDeprivationOfLiberty, { ...on('2020-02-01'), until: day('2020-03-01') }),
  ],
  'review-before-care': [
    () => given(...child).when(holdReview, on('2019-12-31')),
    () => given(...child).when(holdReview, on('2020-01-01')),
  ],
  'interview-before-return': [
    () => given(...child, due('2021-01-07')).when(holdReturnInterview, interview('2021-01-06')),
    () => given(...child, due('2021-01-07')).when(holdReturnInterview, interview('2021-01-07')),
  ],
  'already-held': [
    () =>
      given(...child, due('2021-01-07'))
        .when(holdReturnInterview, interview('2021-01-08'))
        .when(holdReturnInterview, interview('2021-01-09')),
    () => given(...child, due('2021-01-07')).when(holdReturnInterview, interview('2021-01-09')),
  ],
  'decision-missing': [
    () => given(...child).when(matchAdopters, on('2021-02-01')),
    () => given(...decided).when(matchAdopters, on('2021-02-01')),
  ],
  'already-decided': [
    () => given(...decided).when(decideForAdoption, on('2021-02-01')),
    () =>
      given(...decided, step('AdoptionPlanReversed', '2021-02-01')).when(decideForAdoption, on('2021-02-01')),
  ],
  'match-missing': [
    () => given(...placed).when(grantAdoptionOrder, on('2022-01-01')),
    () => given(...matchedLate).when(grantAdoptionOrder, on('2022-01-01')),
  ],
  'match-before-decision': [
    () => given(...decided).when(matchAdopters, on('2020-12-31')),
    () => given(...decided).when(matchAdopters, on('2021-01-01')),
  ],
  'placed-before-match': [
    () => given(...matchedLate).when(placeForAdoption, on('2021-03-31')),
    () => given(...matchedLate).when(placeForAdoption, on('2021-04-01')),
  ],
  'order-before-match': [
    () => given(...matchedLate).when(grantAdoptionOrder, on('2021-03-31')),
    () => given(...matchedLate).when(grantAdoptionOrder, on('2021-04-01')),
  ],
  'already-adopted': [
    () => given(...adopted).when(grantAdoptionOrder, on('2022-02-01')),
    () => given(...matchedLate).when(grantAdoptionOrder, on('2022-02-01')),
  ],
  'order-missing': [
    () => given(...matchedLate).when(closeBirthRecord, {}, { actor: 'adoption-1' }),
    () => given(...adopted).when(closeBirthRecord, {}, { actor: 'adoption-1' }),
  ],
  'birth-record-closed': [
    () => given(...closed).when(nameChild, called('2022-01-02')),
    () => given(...closed).when(nameChild, called('2022-01-01')),
  ],
} as const satisfies Partial<Record<RefusalCode, Pair>>;
