import { describe, it } from 'vitest';
import { allocate, endAllocation, transfer } from '../../src/allocation/decide.ts';
import { holdReview } from '../../src/review/decide.ts';
import { leaveSchool, moveSchool, startSchool } from '../../src/schooling/decide.ts';
import { born, inCare, leftSchool, review, school, withdrawn, worker, workerEnded } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const toB = { role: 'social-worker', on: day('2020-03-01'), worker: 'b' } as const;

describe('allocating', () => {
  it('gives a child a worker', () => {
    given(born()).when(allocate, toB).thenEvents(worker('2020-03-01', 'b')).warned();
    given(born())
      .when(allocate, { ...toB, role: 'reviewing-officer' })
      .thenEvents({ type: 'ReviewingOfficerAllocated', data: { on: toB.on, worker: 'b' } });
  });

  it('ends the allocation that is open, and says so', () => {
    given(born(), worker('2020-01-01', 'a'))
      .when(allocate, { ...toB, reason: 'LEFTRL' })
      .thenEvents(worker('2020-03-01', 'b', 'LEFTRL'), workerEnded('2020-03-01', id(2)))
      .warned('allocation-closed');
  });

  it('ends nothing at first contact', () => {
    given(born(), worker('2020-01-01', 'a'))
      .when(allocate, { ...toB, reason: 'FCONTA' })
      .thenEvents(worker('2020-03-01', 'b', 'FCONTA'));
  });

  it('told of late, ends where the next one begins', () => {
    given(born(), worker('2020-06-01', 'a'))
      .when(allocate, toB)
      .thenEvents(worker('2020-03-01', 'b'), workerEnded('2020-06-01', id(1001)))
      .warned('ends-where-next-begins');
  });

  it('is refused where the past says that somebody else had the child', () => {
    given(born(), worker('2020-01-01', 'a'), workerEnded('2020-06-01', id(2)), worker('2020-06-01', 'c'))
      .when(allocate, toB)
      .thenRefused('overlaps-allocation', id(2));
  });

  it('adds nothing when the worker has the child already', () => {
    given(born(), worker('2020-01-01', 'b')).when(allocate, toB).thenNothing();
    given(born(), worker('2020-01-01', 'b')).when(transfer, toB).thenNothing();
  });
});

describe('transferring and ending', () => {
  it('passes the child from one to the other without a warning', () => {
    given(born(), worker('2020-01-01', 'a'))
      .when(transfer, toB)
      .thenEvents(worker('2020-03-01', 'b'), workerEnded('2020-03-01', id(2)))
      .warned();
    given(born()).when(transfer, toB).thenRefused('not-open');
  });

  const end = { role: 'social-worker', on: day('2020-03-01') } as const;

  it('ends the allocation that is open', () => {
    given(born(), worker('2020-01-01', 'a'))
      .when(endAllocation, end)
      .thenEvents(workerEnded('2020-03-01', id(2)))
      .when(endAllocation, end)
      .thenNothing()
      .when(endAllocation, { ...end, allocation: id(2), on: day('2020-04-01') })
      .thenRefused('not-open', id(1001));
  });

  it('asks which, when several are open', () => {
    const both = [born(), worker('2020-01-01', 'a'), worker('2020-02-01', 'b', 'FCONTA')];
    given(...both)
      .when(endAllocation, end)
      .thenRefused('ambiguous');
    given(...both)
      .when(endAllocation, { ...end, allocation: id(3) })
      .thenEvents(workerEnded('2020-03-01', id(3)));
  });

  it('ends nothing that was withdrawn', () => {
    given(born(), worker('2020-01-01', 'a'), withdrawn(2))
      .when(endAllocation, { ...end, allocation: id(2) })
      .thenRefused('already-withdrawn', id(2));
  });
});

describe('school', () => {
  const second = { on: day('2020-09-01'), school: '2' };

  it('starts, moves and leaves', () => {
    given(born())
      .when(startSchool, { on: day('2019-09-01'), school: '1' })
      .thenEvents(school('2019-09-01', '1'))
      .when(moveSchool, second)
      .thenEvents(leftSchool('2020-09-01', id(1001)), school('2020-09-01', '2'))
      .when(leaveSchool, { on: day('2021-07-20') })
      .thenEvents(leftSchool('2021-07-20', id(2002)));
  });

  it('moves a child who left on that day', () => {
    given(born(), school('2019-09-01', '1'), leftSchool('2020-09-01', id(2)))
      .when(moveSchool, second)
      .thenEvents(school('2020-09-01', '2'));
  });

  it('is one at a time', () => {
    given(born(), school('2019-09-01', '1'))
      .when(startSchool, second)
      .thenRefused('overlaps-enrolment', id(2));
    given(born(), school('2019-09-01', '2')).when(startSchool, second).thenNothing();
    given(born()).when(moveSchool, second).thenRefused('not-open');
  });

  it('that is over is recorded with its end', () => {
    const past = { on: day('2018-09-01'), school: '1', until: day('2019-07-20') };
    given(born(), school('2019-09-01', '2'))
      .when(startSchool, past)
      .thenEvents(school('2018-09-01', '1'), leftSchool('2019-07-20', id(1001)))
      .when(startSchool, past)
      .thenNothing();
  });
});

describe('reviews', () => {
  it('are held', () => {
    given(...inCare())
      .when(holdReview, { on: day('2020-01-20'), participation: 'PN1' })
      .thenEvents(review('2020-01-20', 'PN1'));
  });

  it('are held once a day', () => {
    given(...inCare(), review('2020-01-20', 'PN1'))
      .when(holdReview, { on: day('2020-01-20'), participation: 'PN2' })
      .thenRefused('same-day-twice', id(6));
  });
});
