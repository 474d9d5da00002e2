import { expect, it } from 'vitest';
import * as adoption from '../../src/adoption/decide.ts';
import * as allocation from '../../src/allocation/decide.ts';
import * as carePeriod from '../../src/care-period/decide.ts';
import * as correct from '../../src/child/correct.ts';
import * as person from '../../src/child/decide.ts';
import * as legalStatus from '../../src/legal-status/decide.ts';
import * as missing from '../../src/missing/decide.ts';
import * as observation from '../../src/observation/decide.ts';
import * as placement from '../../src/placement/decide.ts';
import * as stay from '../../src/placement/stay.ts';
import * as review from '../../src/review/decide.ts';
import * as schooling from '../../src/schooling/decide.ts';
import { DECISIONS } from '../arbitrary-decisions.ts';

it('every decision of every room is put to the properties', () => {
  const rooms = [person, correct, carePeriod, legalStatus, placement, stay, allocation, schooling];
  const decisions = [...rooms, review, adoption, missing, observation].flatMap((room) => Object.keys(room));
  expect(Object.keys(DECISIONS).toSorted()).toEqual(decisions.toSorted());
});
