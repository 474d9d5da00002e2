import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { DAY, givenAuthority } from './authority.ts';
import { AUTHORITY, POSITION } from './given.ts';
import { childSeen } from './seen-child.ts';

const db = givenAuthority();
const childOf = childSeen(asking(db));
afterAll(() => db.close());

describe('given a child', () => {
  it('answers who it is, and says whose record, on which day, known by when', async () => {
    expect(
      await childOf(
        'moved',
        DAY,
        'reference birthMonth age sex ethnicity uasc inCare authority asAt knownAt position stale',
      ),
    ).toEqual({
      reference: 'moved',
      birthMonth: '2008-05',
      age: 9,
      sex: '1',
      ethnicity: 'WBRI',
      uasc: false,
      inCare: true,
      authority: AUTHORITY,
      asAt: DAY,
      knownAt: '2018-07-01T12:00:00.000Z',
      position: POSITION,
      stale: false,
    });
  });

  it('knows an unaccompanied child', async () => {
    expect(await childOf('joined', DAY, 'uasc age')).toEqual({ uasc: true, age: 16 });
  });

  it('shows timelines with the events behind them', async () => {
    expect(
      await childOf(
        'moved',
        DAY,
        `periodsOfCare { start end startNotKnown firstReviewDue evidence { type } }
         legalStatuses { legalStatus start end }
         reviewingOfficers { worker start end unbrokenFrom }
         schools { school evidence { type trueOn } }`,
      ),
    ).toEqual({
      periodsOfCare: [
        {
          start: '2016-03-01',
          end: null,
          startNotKnown: false,
          firstReviewDue: '2016-03-31',
          evidence: [{ type: 'PeriodOfCareStarted' }],
        },
      ],
      legalStatuses: [{ legalStatus: 'C2', start: '2016-03-01', end: null }],
      reviewingOfficers: [{ worker: 'R1', start: '2016-03-05', end: null, unbrokenFrom: '2016-03-05' }],
      schools: [{ school: '123456', evidence: [{ type: 'SchoolStarted', trueOn: '2016-09-01' }] }],
    });
  });

  it('shows reviews beside the day they were due', async () => {
    expect(
      await childOf(
        'moved',
        DAY,
        'reviews { heldOn number dueBy inTime nextDueBy participation evidence { id } }',
      ),
    ).toEqual({
      reviews: [
        expect.objectContaining({ heldOn: '2016-03-20', number: 1, dueBy: '2016-03-31', inTime: true }),
        {
          heldOn: '2017-09-30',
          number: 2,
          dueBy: '2017-08-30',
          inTime: false,
          nextDueBy: '2018-04-30',
          participation: 'PN1',
          evidence: [{ id: 'moved-event-6' }],
        },
      ],
    });
  });

  it('joins episodes under one legal status, and shows the steps to adoption', async () => {
    const fields = `legalStatuses { legalStatus start end endedBy { type } } adoptionSteps { step on evidence { type } }
      periodsOfCare { end reasonEnded endedBy { type } } episodes { reasonCeased careEnded end }`;
    expect(await childOf('adopted', DAY, fields)).toEqual({
      legalStatuses: [
        {
          legalStatus: 'C1',
          start: '2016-05-01',
          end: '2017-01-10',
          endedBy: [{ type: 'LegalStatusChanged' }],
        },
        {
          legalStatus: 'E1',
          start: '2017-01-10',
          end: '2018-01-15',
          endedBy: [{ type: 'PeriodOfCareEnded' }],
        },
      ],
      adoptionSteps: [{ step: 'match', on: '2017-04-20', evidence: [{ type: 'AdoptersMatched' }] }],
      periodsOfCare: [{ end: '2018-01-15', reasonEnded: 'E12', endedBy: [{ type: 'PeriodOfCareEnded' }] }],
      episodes: [
        { reasonCeased: null, careEnded: false, end: '2017-01-10' },
        { reasonCeased: 'E12', careEnded: true, end: '2018-01-15' },
      ],
    });
  });
});
