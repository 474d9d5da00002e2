import { describe, expect, it } from 'vitest';
import { allocate, endAllocation, transfer } from '../../src/allocation/decide.ts';
import { whyWorkerChanged } from '../../src/allocation/why-changed.ts';
import { ALLOCATION_REASONS } from '../../src/codes/people.ts';
import { born, worker, workerEnded } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const to = (who: string, on: string, more = {}) =>
  ({ role: 'social-worker', on: day(on), worker: who, ...more }) as const;
const cover = to('b', '2020-03-01', { reason: 'ABSENC' });
const covered = given(born(), worker('2020-01-01', 'a')).when(allocate, cover);

describe('absence cover', () => {
  it("leaves the covered worker's allocation open, beneath the cover", () => {
    covered.thenEvents(worker('2020-03-01', 'b', 'ABSENC')).warned();
    expect(covered.child.timelines.allocations).toMatchObject([
      { worker: 'a', end: '9999-12-31' },
      { worker: 'b', end: '9999-12-31', previousWorker: 'a' },
    ]);
    covered.when(allocate, cover).thenNothing();
  });

  it('ends with the return of the covered worker, whose allocation was never broken', () => {
    const back = covered
      .when(allocate, to('a', '2020-04-01', { reason: 'ABSENC' }))
      .thenEvents(workerEnded('2020-04-01', id(1001)))
      .warned('cover-closed');
    expect(back.child.timelines.allocations).toMatchObject([
      { worker: 'a', unbrokenFrom: '2020-01-01', end: '9999-12-31' },
      { worker: 'b', end: '2020-04-01' },
    ]);
    back.when(allocate, to('a', '2020-04-01', { reason: 'ABSENC' })).thenNothing();
  });

  it('may be ended by itself, when it is said which allocation ends', () => {
    const end = { role: 'social-worker', on: day('2020-04-01') } as const;
    covered.when(endAllocation, end).thenRefused('ambiguous');
    covered
      .when(endAllocation, { ...end, allocation: id(1001) })
      .thenEvents(workerEnded('2020-04-01', id(1001)));
  });

  it('ends, with what it covers, when another worker takes the child on', () => {
    covered
      .when(allocate, to('c', '2020-05-01', { reason: 'LEFTRL' }))
      .thenEvents(
        worker('2020-05-01', 'c', 'LEFTRL'),
        workerEnded('2020-05-01', id(2)),
        workerEnded('2020-05-01', id(1001)),
      )
      .warned('allocation-closed', 'allocation-closed');
  });

  it('does not end an allocation that is told of late', () => {
    given(born(), worker('2020-06-01', 'b', 'ABSENC'))
      .when(allocate, to('a', '2020-01-01'))
      .thenEvents(worker('2020-01-01', 'a'))
      .warned();
  });
});

describe('the team of a social worker', () => {
  it('is said with the allocation', () => {
    const { child } = given(born())
      .when(allocate, to('a', '2020-01-01', { team: 'north' }))
      .thenEvents(worker('2020-01-01', 'a', undefined, 'north'));
    expect(child.timelines.allocations).toMatchObject([{ worker: 'a', team: 'north' }]);
  });

  it('may change with the worker staying: another allocation, and no break', () => {
    const moved = given(born(), worker('2020-01-01', 'a', undefined, 'north'))
      .when(transfer, to('a', '2020-03-01', { team: 'south', reason: 'ORGRST' }))
      .thenEvents(worker('2020-03-01', 'a', 'ORGRST', 'south'), workerEnded('2020-03-01', id(2)));
    expect(moved.child.timelines.allocations.at(-1)).toMatchObject({ unbrokenFrom: '2020-01-01' });
    moved.when(allocate, to('a', '2020-04-01', { team: 'south' })).thenNothing();
    moved.when(allocate, to('a', '2020-04-01')).thenNothing();
  });

  it('is not recorded of a reviewing officer', () => {
    given(born())
      .when(allocate, { ...to('a', '2020-01-01', { team: 'north' }), role: 'reviewing-officer' })
      .thenEvents({ type: 'ReviewingOfficerAllocated', data: { on: day('2020-01-01'), worker: 'a' } });
  });
});

describe('why a worker changed', () => {
  it('tells a transfer between teams from the loss of the person', () => {
    const codes = Object.keys(ALLOCATION_REASONS);
    expect(Object.fromEntries(codes.map((reason) => [reason, whyWorkerChanged({ reason })]))).toEqual({
      MANAGE: 'team-transfer',
      ORGRST: 'team-transfer',
      TSPROC: 'team-transfer',
      LEFTRL: 'loss-of-the-person',
      SWDIED: 'loss-of-the-person',
      ABSENC: 'loss-of-the-person',
      CHCHAN: 'asked',
      PCCHAN: 'asked',
      FCONTA: 'other',
      OTHERS: 'other',
    });
    expect(whyWorkerChanged({ reason: undefined })).toBe('other');
  });
});
