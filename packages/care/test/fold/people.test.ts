import { describe, expect, it } from 'vitest';
import type { NewCareEvent } from '../../src/child/catalogue.ts';
import { foldChild } from '../../src/child/fold.ts';
import {
  born,
  ended,
  inCare,
  leftSchool,
  lives,
  review,
  school,
  started,
  status,
  worker,
  workerEnded,
} from '../facts.ts';
import { id, recorded } from '../scenario.ts';

function fold(...events: readonly NewCareEvent[]) {
  return foldChild(recorded(events));
}

describe('allocations', () => {
  const inTurn = (...events: readonly NewCareEvent[]) =>
    fold(...events).allocations.map(({ worker: who, unbrokenFrom, previousWorker }) => [
      who,
      unbrokenFrom,
      previousWorker,
    ]);

  it.each([
    ['2020-02-08', '2020-01-01'],
    ['2020-02-09', '2020-02-09'],
  ])('the same worker again on %s is unbroken from %s', (again, from) => {
    const events = [worker('2020-01-01', 'a'), workerEnded('2020-02-01', id(1)), worker(again, 'a')];
    expect(inTurn(...events).at(-1)).toEqual(['a', from, 'a']);
  });

  it('A, B and A again is broken when B had the child for more than seven days', () => {
    const events = [
      worker('2020-01-01', 'a'),
      workerEnded('2020-02-01', id(1)),
      worker('2020-02-01', 'b'),
      workerEnded('2020-03-01', id(3)),
      worker('2020-03-01', 'a'),
    ];
    expect(inTurn(...events)).toEqual([
      ['a', '2020-01-01', undefined],
      ['b', '2020-02-01', 'a'],
      ['a', '2020-03-01', 'b'],
    ]);
  });

  it('may overlap: the longer one keeps the worker unbroken', () => {
    const events = [
      worker('2020-01-01', 'a'),
      workerEnded('2020-06-01', id(1)),
      worker('2020-02-01', 'a', 'FCONTA'),
      workerEnded('2020-03-01', id(3)),
      worker('2020-06-05', 'a'),
    ];
    expect(inTurn(...events).map(([, from]) => from)).toEqual(['2020-01-01', '2020-01-01', '2020-01-01']);
  });

  it('keeps the two roles apart', () => {
    const officer: NewCareEvent = {
      type: 'ReviewingOfficerAllocated',
      data: { ...(worker('2020-01-01', 'a').data as { on: never; worker: string }) },
    };
    expect(fold(worker('2020-01-01', 'b'), officer).allocations).toMatchObject([
      { role: 'social-worker', worker: 'b', previousWorker: undefined, evidence: [id(1)] },
      { role: 'reviewing-officer', worker: 'a', previousWorker: undefined, evidence: [id(2)] },
    ]);
  });

  it('knows what ended one, and leaves out one of no days', () => {
    const events = [worker('2020-01-01', 'a'), workerEnded('2020-02-01', id(1))];
    expect(fold(...events).allocations).toMatchObject([{ end: '2020-02-01', endedBy: [id(2)] }]);
    expect(fold(worker('2020-01-01', 'a'), workerEnded('2020-01-01', id(1))).allocations).toEqual([]);
  });
});

describe('enrolments', () => {
  it('come in order, each with the school before it', () => {
    const events = [school('2020-09-01', '2'), school('2019-09-01', '1'), leftSchool('2020-09-01', id(2))];
    expect(fold(...events).enrolments).toMatchObject([
      { school: '1', start: '2019-09-01', end: '2020-09-01', previousSchool: undefined, endedBy: [id(3)] },
      { school: '2', start: '2020-09-01', end: '9999-12-31', previousSchool: '1', endedBy: [] },
    ]);
  });
});

describe('reviews', () => {
  const sequence = (...events: readonly NewCareEvent[]) =>
    fold(...events).reviews.map(({ held, sequence: in_ }) => [held, in_?.number, in_?.due, in_?.nextDue]);

  it('the first is due after 20 working days, the second after 3 months, then every 6', () => {
    // 2020-01-01 was a bank holiday and is not counted in any case: the day care starts is day nought.
    const events = [
      ...inCare('2020-01-01'),
      review('2020-01-20'),
      review('2020-04-20'),
      review('2020-10-01'),
    ];
    expect(sequence(...events)).toEqual([
      ['2020-01-20', 1, '2020-01-29', '2020-04-20'],
      ['2020-04-20', 2, '2020-04-20', '2020-10-20'],
      ['2020-10-01', 3, '2020-10-20', '2021-04-01'],
    ]);
  });

  it.each([
    ['2020-08-31', '2021-02-28'],
    ['2019-08-31', '2020-02-29'],
    ['2020-05-31', '2020-11-30'],
  ])('months end where the month ends: from %s to %s', (second, third) => {
    const events = [...inCare('2019-01-01'), review('2019-01-10'), review(second)];
    expect(sequence(...events).at(-1)?.[3]).toBe(third);
  });

  it('start anew in each period of care', () => {
    const again = [
      ended('2020-05-01'),
      started('2021-01-04'),
      status('2021-01-04', 'C2'),
      lives('2021-01-04'),
    ];
    const events = [...inCare(), ...again, review('2020-01-20'), review('2021-01-20'), review('2020-07-01')];
    expect(sequence(...events)).toEqual([
      ['2020-01-20', 1, '2020-01-29', '2020-04-20'],
      ['2020-07-01', undefined, undefined, undefined],
      ['2021-01-20', 1, '2021-02-01', '2021-04-20'],
    ]);
  });

  it('several sittings on a day are one review', () => {
    expect(sequence(...inCare(), review('2020-01-20'), review('2020-01-20', 'PN1'))).toHaveLength(1);
  });

  it('are due from the first day that is not a short break', () => {
    const events = [...inCare('2020-01-01', { legalStatus: 'V4' }), status('2020-02-03', 'C2')];
    expect(fold(...events).periods).toMatchObject([{ start: '2020-02-03', firstReviewDue: '2020-03-02' }]);
  });
});

describe('a person', () => {
  it('is who the record says was born', () => {
    expect(fold(born('2012-05-01', { sex: 'F' })).person).toMatchObject({ born: '2012-05-01', sex: 'F' });
    expect(fold().person).toBeUndefined();
  });
});
