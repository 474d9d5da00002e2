import { expect, it } from 'vitest';
import * as access from '../../src/access/decide.ts';
import * as accessOfPeople from '../../src/access/decide-people.ts';
import * as adoption from '../../src/adoption/decide.ts';
import * as closing from '../../src/adoption/decide-closing.ts';
import * as allocation from '../../src/allocation/decide.ts';
import * as careLeaver from '../../src/care-leaver/decide.ts';
import * as carePeriod from '../../src/care-period/decide.ts';
import * as approve from '../../src/child/approve.ts';
import * as correct from '../../src/child/correct.ts';
import * as person from '../../src/child/decide.ts';
import * as education from '../../src/education/decide.ts';
import * as health from '../../src/health/decide.ts';
import * as legalStatus from '../../src/legal-status/decide.ts';
import * as missing from '../../src/missing/decide.ts';
import * as observation from '../../src/observation/decide.ts';
import * as permanence from '../../src/permanence/decide.ts';
import * as placement from '../../src/placement/decide.ts';
import * as stay from '../../src/placement/stay.ts';
import * as retention from '../../src/retention/decide.ts';
import * as review from '../../src/review/decide.ts';
import * as schooling from '../../src/schooling/decide.ts';
import * as sibling from '../../src/sibling/decide.ts';
import { DECISIONS } from '../arbitrary-decisions.ts';

it('every decision of every room is put to the properties', () => {
  const rooms = [person, correct, carePeriod, legalStatus, placement, stay, allocation, schooling];
  const newer = [approve, permanence, sibling, health, education, careLeaver, retention];
  const decisions = [
    ...rooms,
    ...newer,
    review,
    adoption,
    closing,
    missing,
    observation,
    access,
    accessOfPeople,
  ].flatMap((room) => Object.keys(room));
  expect(Object.keys(DECISIONS).toSorted()).toEqual(decisions.toSorted());
});
