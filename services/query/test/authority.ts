import { AUTHORITY, emptyReadModels, GivenChild } from './given.ts';

export const DAY = '2018-03-31';
/** When the second placement of `moved` was put right. */
export const CORRECTED = Date.parse('2018-06-01T10:00:00Z');

function giveMovedOften(child: GivenChild): void {
  child
    .born('2008-05-17', { sex: '1', ethnicity: 'WBRI' })
    .inCareSince('2016-03-01', ['2017-06-01', '2017-11-01', '2018-05-01'])
    .placed('carer', '2016-03-01', '2016-03-01', '2017-06-01', '2017-11-01', '2018-05-01')
    .placed('record', '2016-03-01', '2016-03-01', '2017-06-01', '2017-11-01', '2018-05-01');
  const first = child.event('ReviewHeld', '2016-03-20', { participation: 'PN1' });
  const late = child.event('ReviewHeld', '2017-09-30', { participation: 'PN1' });
  const period = { period_from: '2016-03-01', participation: 'PN1' };
  child
    .row('review', {
      ...period,
      valid_from: '2016-03-20',
      valid_to: '2016-03-21',
      number: 1,
      due: '2016-03-31',
      next_due: '2017-08-30',
      evidence: first,
    })
    .row('review', {
      ...period,
      valid_from: '2017-09-30',
      valid_to: '2017-10-01',
      number: 2,
      due: '2017-08-30',
      next_due: '2018-04-30',
      evidence: late,
    });
}

function giveWorkers(child: GivenChild): void {
  const first = child.event('SocialWorkerAllocated', '2016-03-01', { worker: 'W1' });
  const ended = child.event('SocialWorkerAllocationEnded', '2018-06-01', { allocation: first });
  const officer = child.event('ReviewingOfficerAllocated', '2016-03-05', { worker: 'R1' });
  const school = child.event('SchoolStarted', '2016-09-01', { school: '123456' });
  child
    .row('allocation', {
      role: 'social-worker',
      valid_from: '2016-03-01',
      valid_to: '2018-06-01',
      worker: 'W1',
      unbroken_from: '2016-03-01',
      evidence: first,
      ended_by: ended,
    })
    .row('allocation', {
      role: 'reviewing-officer',
      valid_from: '2016-03-05',
      worker: 'R1',
      unbroken_from: '2016-03-05',
      evidence: officer,
    })
    .row('enrolment', { valid_from: '2016-09-01', school: '123456', evidence: school });
}

/** Three placements as the record reads them, two as the carer does; aged 16; unaccompanied. */
function giveJoined(child: GivenChild): void {
  child
    .born('2001-09-09', { sex: '2', ethnicity: 'AOTH' })
    .inCareSince('2017-01-01', ['2017-08-01', '2017-12-01'], { legal_status: 'V2' })
    .placed('carer', '2017-01-01', '2017-01-01', '2017-08-01')
    .placed('record', '2017-01-01', '2017-01-01', '2017-08-01', '2017-12-01')
    .row('asylum_seeking_alone', { valid_from: '2001-09-09', evidence: 'joined-event-0' });
}

const ADOPTED = {
  period_from: '2016-05-01',
  valid_from: '2016-05-01',
  valid_to: '2018-01-15',
  placement_type: 'A4',
  home_type: 'A4',
};

/** Adopted on 15 January 2018; matched 100 days after the placement order. */
function giveAdopted(child: GivenChild): void {
  child.born('2015-02-02', { sex: '2', ethnicity: 'WBRI' });
  const started = child.event('PeriodOfCareStarted', '2016-05-01');
  const order = child.event('LegalStatusChanged', '2017-01-10', { legalStatus: 'E1' });
  const match = child.event('AdoptersMatched', '2017-04-20');
  const ended = child.event('PeriodOfCareEnded', '2018-01-15', { reason: 'E12' });
  const end = { ended_by: ended, care_ended: 1, reason_ceased: 'E12', reason_ended: 'E12' };
  const interim = { reason: 'S', legal_status: 'C1', valid_to: '2017-01-10', ended_by: order };
  const freed = { reason: 'L', legal_status: 'E1', valid_from: '2017-01-10' };
  const matched = { valid_from: '2017-04-20', valid_to: '2017-04-21', step: 'match' };
  child
    .row('care_period', { ...ADOPTED, ...end, first_review_due: '2016-05-30', evidence: started })
    .row('episode', { ...ADOPTED, ...interim, evidence: started })
    .row('episode', { ...ADOPTED, ...end, ...freed, evidence: order })
    .row('adoption_step', { ...matched, evidence: match });
}

/** The legal status was recorded wrongly, and put right later. */
function giveCorrected(child: GivenChild): void {
  child.born('2012-12-12', { sex: '1', ethnicity: 'WBRI' });
  const started = child.event('PeriodOfCareStarted', '2017-02-01', { legalStatus: 'V2' });
  const amended = child.event(
    'FactAmended',
    null,
    { reason: 'typing', factType: 'PeriodOfCareStarted', on: '2017-03-01' },
    CORRECTED,
    started,
  );
  for (const [start, evidence, believed] of [
    ['2017-02-01', started, { to: CORRECTED }],
    ['2017-03-01', `${started},${amended}`, { from: CORRECTED }],
  ] as const) {
    child
      .row('care_period', { valid_from: start, first_review_due: '2017-03-29', evidence }, believed)
      .row(
        'episode',
        { valid_from: start, period_from: start, reason: 'S', legal_status: 'V2', evidence },
        believed,
      )
      .row('placement', { policy: 'carer', valid_from: start, period_from: start, evidence }, believed);
  }
}

/** Away from home on a temporary stay from 1 March 2018 to 10 April 2018, which did not lead back. */
function giveAway(child: GivenChild): void {
  child
    .born('2010-10-10', { sex: '2' })
    .inCareSince('2016-01-01', ['2018-03-01', '2018-04-10'])
    .row('placement', {
      policy: 'carer',
      valid_from: '2016-01-01',
      valid_to: '2018-03-01',
      period_from: '2016-01-01',
      ended_by: 'away-event-1',
    })
    .row('placement', {
      policy: 'carer',
      valid_from: '2018-03-01',
      valid_to: '2018-04-10',
      period_from: '2016-01-01',
      away_from: '2016-01-01',
      away_until: '2018-04-10',
    })
    .row('placement', { policy: 'carer', valid_from: '2018-04-10', period_from: '2016-01-01' });
}

/** An authority with one child of each kind. */
export function givenAuthority() {
  const db = emptyReadModels();
  const given = (child: string): GivenChild => new GivenChild(db, child, AUTHORITY);
  const moved = given('moved');
  giveMovedOften(moved);
  giveWorkers(moved);
  giveJoined(given('joined'));
  giveAdopted(given('adopted'));
  giveCorrected(given('corrected'));
  giveAway(given('away'));
  given('later').born('2014-04-04').inCareSince('2018-05-01');
  return db;
}

/** Many children in care, of all ages, each with a few placements, a review and their events. */
export function givenManyChildren(count: number) {
  const db = emptyReadModels();
  db.exec('begin');
  for (let index = 0; index < count; index += 1) {
    const child = new GivenChild(db, `K${String(index).padStart(5, '0')}`);
    const [start, ...moves] = ['2016-03-01', '2017-06-01', '2017-11-01'].slice(0, 1 + (index % 3)) as [
      string,
    ];
    child
      .born(`${2001 + (index % 16)}-06-15`, { sex: String(1 + (index % 2)) })
      .inCareSince(start, moves)
      .placed('carer', start, start, ...moves)
      .placed('record', start, start, ...moves);
  }
  db.exec('commit');
  return db;
}
