import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { outcomesOf } from '@permanence/measures/figure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTHORITY, imported, projected, type Service, startService } from './told.ts';

const CHILD = '1234567';
const DAYS = ['2024-02-29', '2024-03-31', '2024-06-30', '2024-12-31', '2025-01-31', '2025-03-31'].map(
  civilDate,
);
const FIRST = { placementType: 'U6', provider: 'PR1', carer: 'household-a' };
const SECOND = { placementType: 'U6', provider: 'PR4', carer: 'household-b' };

const RETURN = {
  header: ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', `${CHILD},F,2018-05-04,WBRI,,0,`],
  episodes: [
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    `${CHILD},2024-01-08,S,C1,N1,U6,PR1,2024-03-01,X1,CREQB,,,`,
    `${CHILD},2024-03-01,P,C1,N1,U6,PR4,2024-05-01,X1,CARPL,,,`,
    `${CHILD},2024-05-01,P,C1,N1,U6,PR1,2024-09-02,X1,,,,`,
    `${CHILD},2024-09-02,L,E1,N1,U6,PR1,2024-11-01,X1,PLACE,,,`,
    `${CHILD},2024-11-01,T,E1,N1,A5,PR1,2025-03-03,E12,,,,`,
  ],
  reviews: [
    'CHILD,DOB,REVIEW,REVIEW_CODE',
    `${CHILD},2018-05-04,2024-02-01,PN1`,
    `${CHILD},2018-05-04,2024-04-25,PN1`,
    `${CHILD},2018-05-04,2024-10-20,PN5`,
  ],
  ad1: [
    'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
    `${CHILD},2018-05-04,2024-06-24,2024-10-01,1,2,MF,L11`,
  ],
  placed: [
    'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
    `${CHILD},2018-05-04,2024-06-24,,`,
  ],
  workers: [
    'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
    `${CHILD},2018-05-04,w-1,2024-01-08,2024-04-02,`,
    `${CHILD},2018-05-04,w-2,2024-04-02,,LEFTRL`,
  ],
  officers: ['CHILD,IRO_ID,IRO_DECOM,IRO_DEC', `${CHILD},iro-1,2024-01-10,`],
  schools: [
    'CHILD,URN,SCHOOL_START,SCHOOL_END,SCHOOL_REASON',
    `${CHILD},100001,2023-09-04,2025-01-13,`,
    `${CHILD},100002,2025-01-13,,`,
  ],
  plans: ['CHILD,PLAN_DATE', `${CHILD},2024-06-03`],
};

const STORY: readonly (readonly [intent: string, body: object])[] = [
  ['registrations', { on: '2018-05-04', sex: 'F', ethnicity: 'WBRI' }],
  ['care-starts', { on: '2024-01-08', legalStatus: 'C1', category: 'N1', placement: FIRST }],
  ['social-worker-allocations', { on: '2024-01-08', worker: 'w-1' }],
  ['reviewing-officer-allocations', { on: '2024-01-10', worker: 'iro-1' }],
  ['school-starts', { on: '2023-09-04', school: '100001' }],
  ['reviews', { on: '2024-02-01', participation: 'PN1' }],
  ['placement-moves', { on: '2024-03-01', ...SECOND, reason: 'CREQB' }],
  ['placement-moves', { on: '2024-05-01', ...FIRST, reason: 'CARPL' }],
  ['social-worker-allocations', { on: '2024-04-02', worker: 'w-2', reason: 'LEFTRL' }],
  ['reviews', { on: '2024-04-25', participation: 'PN1' }],
  ['adoption/plans', { on: '2024-06-03' }],
  ['adoption/agency-decisions', { on: '2024-06-24' }],
  ['adoption/placement-orders', { on: '2024-09-02' }],
  ['adoption/matches', { on: '2024-10-01' }],
  ['reviews', { on: '2024-10-20', participation: 'PN5' }],
  ['adoption/placements', { on: '2024-11-01', move: { ...FIRST, placementType: 'A5', reason: 'PLACE' } }],
  ['school-moves', { on: '2025-01-13', school: '100002' }],
  ['adoption/orders', { on: '2025-03-03', byFosterCarer: true, adopters: 2, careEnds: 'E12' }],
];

/** Told as a mistake: a move that was of another child, withdrawn a moment later. */
async function tellAndWithdraw(service: Service): Promise<void> {
  const move = { on: '2024-07-01', placementType: 'K2', provider: 'PR4', setting: 'home-1', reason: 'OTHER' };
  let { etag, events } = await service.say(CHILD, 'placement-moves', move);
  expect(events).toHaveLength(2);
  for (const { id } of events) {
    const correction = { kind: 'withdraw', fact: id, reason: 'wrong-child' };
    const answer = await service.say(CHILD, 'corrections', correction, { etag });
    expect(answer.status, answer.text).toBe(200);
    ({ etag } = answer);
  }
}

/** Every row of a table, without the events behind it and the moment it was recorded. */
function rowsOf(db: DatabaseSync, table: string, columns: string): unknown[] {
  const now = 'recorded_to > 253402300799000';
  return db.prepare(`select ${columns} from ${table} where ${now} order by ${columns}`).all();
}

describe('given a year in the life of a child', () => {
  let service: Service;
  let overHttp: DatabaseSync;
  let fromReturn: DatabaseSync;
  beforeAll(async () => {
    service = await startService();
    for (const [nth, [intent, body]] of STORY.entries()) {
      const answer = await service.say(CHILD, intent, body, intent === 'reviews' ? { person: 'iro-1' } : {});
      expect(answer.status, `${intent}: ${answer.text}`).toBe(200);
      if (nth === 7) await tellAndWithdraw(service);
    }
    overHttp = await projected(service.log);
    const log = await imported(RETURN, '2024-25');
    fromReturn = await projected(log);
    await log.close();
  });
  afterAll(async () => {
    overHttp.close();
    fromReturn.close();
    await service.close();
  });

  it.each([
    ['care_period', 'valid_from, valid_to, reason_ended, first_review_due'],
    ['placement', 'policy, valid_from, valid_to, period_from, previous_from'],
    ['episode', 'valid_from, valid_to, reason, legal_status, category_of_need, placement_type, provider'],
    ['allocation', 'role, valid_from, valid_to, worker, previous_worker, reason'],
    ['enrolment', 'valid_from, valid_to, school, previous_school'],
    ['review', 'valid_from, number, due, next_due, participation'],
  ])('told over HTTP and imported, it gives the same %s', (table, columns) => {
    expect(rowsOf(overHttp, table, columns)).toEqual(rowsOf(fromReturn, table, columns));
    expect(rowsOf(overHttp, table, columns)).not.toEqual([]);
  });

  it.each(MEASURES)('told over HTTP and imported, it gives the same figure: $id', (definition) => {
    for (const asAt of DAYS) {
      const question = { authority: AUTHORITY, asAt };
      const [told, read] = [overHttp, fromReturn].map((db) => outcomesOf(db, definition, question));
      expect(told, asAt).toEqual(read);
    }
  });
});
