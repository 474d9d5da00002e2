import { approveCorrection } from '../../src/child/approve.ts';
import type { NewFact } from '../../src/child/catalogue.ts';
import { amend, withdraw } from '../../src/child/correct.ts';
import type { RefusalCode } from '../../src/child/decision.ts';
import { startPartTimeTimetable } from '../../src/education/decide.ts';
import { joinSiblingGroup } from '../../src/sibling/decide.ts';
import { approved, born, inCare, proposed, rejected, status, step } from '../facts.ts';
import { day, given, id } from '../scenario.ts';
import type { Pair } from './refusals.ts';

const on = (text: string) => ({ on: day(text) });
const group = (text: string, name: string) => ({ ...on(text), group: name });
const PUBLISHED = { publishedUntil: day('2020-12-31'), actor: 'worker-1' };
const approve = { proposal: id(6) };

/** The sixth event asks that the legal status be another. */
const waiting = [...inCare(), proposed(3, status('2020-01-01', 'C1'))];
const ERASED: NewFact = {
  type: 'RecordErased',
  data: {
    ...on('2021-01-01'),
    ...{ erasure: id(9), classes: ['adopter'], whole: false, basis: 'court-order', reason: 'court' },
    ...{ by: 'officer-1', approvedBy: 'officer-2', published: [] },
  },
};
const timetable = [born(), step('PartTimeTimetableStarted', '2021-01-01')];

export const CORRECTIONS_OF_TWO = {
  'correction-pending': [
    () => given(...waiting).when(withdraw, { fact: id(3), reason: 'wrong' }, PUBLISHED),
    () => given(...waiting, rejected(6)).when(withdraw, { fact: id(4), reason: 'wrong' }, PUBLISHED),
  ],
  'unknown-proposal': [
    () => given(...waiting).when(approveCorrection, { proposal: id(3) }, { actor: 'manager-1' }),
    () => given(...waiting).when(approveCorrection, approve, { actor: 'manager-1' }),
  ],
  'already-closed': [
    () => given(...waiting, rejected(6)).when(approveCorrection, approve, { actor: 'manager-1' }),
    () =>
      given(...waiting, approved(6)).when(
        amend,
        { fact: id(3), data: { on: '2020-01-01', legalStatus: 'E1' }, reason: 'wrong' },
        PUBLISHED,
      ),
  ],
  'same-person': [
    () => given(...waiting).when(approveCorrection, approve, { actor: 'worker-1' }),
    () => given(...waiting).when(approveCorrection, approve, { actor: 'worker-2' }),
  ],
  'erased-for-good': [
    () => given(born(), ERASED).when(withdraw, { fact: id(2), reason: 'wrong' }),
    () => given(...inCare()).when(withdraw, { fact: id(4), reason: 'wrong' }),
  ],
  'overlaps-spell': [
    () => given(...timetable).when(startPartTimeTimetable, on('2021-02-01')),
    () => given(...timetable).when(startPartTimeTimetable, { ...on('2020-12-01'), until: day('2021-01-01') }),
  ],
  'overlaps-group': [
    () =>
      given(born())
        .when(joinSiblingGroup, group('2021-01-01', 'g'))
        .when(joinSiblingGroup, group('2021-02-01', 'h')),
    () => given(born()).when(joinSiblingGroup, group('2021-02-01', 'h')),
  ],
} as const satisfies Partial<Record<RefusalCode, Pair>>;
