import { describe, expect, it } from 'vitest';
import { FACTS_OF } from '../src/desired.ts';
import { newEvents, ofType, propose, shapeProblems } from './support.ts';

describe('rows that last name what they end', () => {
  it.each([
    [
      'socialWorkers',
      { SW_ID: 'SW1', SW_DECOM: '01/05/2017', SW_DEC: '01/06/2017', SW_REASON: 'MANAGE' },
      'allocation',
    ],
    ['officers', { IRO_ID: 'I1', IRO_DECOM: '01/05/2017', IRO_DEC: '01/06/2017' }, 'allocation'],
    [
      'schools',
      { URN: '100001', SCHOOL_START: '01/05/2017', SCHOOL_END: '01/06/2017', SCHOOL_REASON: 'move' },
      'enrolment',
    ],
    ['missing', { MISSING: 'M', MIS_START: '01/05/2017', MIS_END: '01/06/2017' }, 'spell'],
    ['liberty', { DOLO_START: '01/05/2017', DOLO_END: '01/06/2017' }, 'order'],
  ] as const)('%s', (table, row, reference) => {
    const events = newEvents(propose({ header: [{ DOB: '01/05/2010' }], [table]: [row] }));
    expect(shapeProblems(events)).toEqual([]);
    const [, began, ended] = events;
    expect(began?.data).toMatchObject({ on: '2017-05-01' });
    expect(ended?.data).toEqual({ on: '2017-06-01', [reference]: began?.id });
  });

  it('are left out when they end before they start', () => {
    const missing = [{ MISSING: 'M', MIS_START: '01/06/2017', MIS_END: '01/05/2017' }];
    expect(ofType({ missing }, 'MissingStarted', 'MissingEnded')).toEqual([]);
  });
});

describe('observations and interviews', () => {
  it('are dated on 31 March', () => {
    const oc2 = [{ SDQ_SCORE: '12.0', CONVICTED: '0', HEALTH_CHECK: '1.0', IMMUNISATIONS: 'x' }];
    expect(ofType({ oc2 }, 'HealthObserved')).toEqual([
      { type: 'HealthObserved', on: '2018-03-31', sdqScore: 12, convicted: false, healthCheck: true },
    ]);
    const oc3 = [{ IN_TOUCH: 'yes', ACTIV: 'F4', ACCOM: '0' }];
    expect(ofType({ oc3 }, 'CareLeaverObserved')).toEqual([
      { type: 'CareLeaverObserved', on: '2018-03-31', inTouch: 'YES', activity: 'F4', accommodation: '0' },
    ]);
  });

  it.each([
    ['02/05/2017', '', 'ReturnInterviewHeld'],
    ['02/05/2017', 'Offered', 'ReturnInterviewOffered'],
    ['02/05/2017', 'declined', 'ReturnInterviewDeclined'],
    ['', 'Refused', 'ReturnInterviewDeclined'],
    ['', '', 'ReturnInterviewDue'],
  ])('an interview on "%s" with outcome "%s" is %s', (RHI_DATE, RHI_OUTCOME, type) => {
    const interviews = [{ RHI_DUE_FROM: '01/05/2017', RHI_DATE, RHI_OUTCOME }];
    const [fact] = ofType({ interviews }, ...FACTS_OF.interviews);
    expect(fact?.type).toBe(type);
    expect(fact).toMatchObject({ on: RHI_DATE === '' ? '2017-05-01' : '2017-05-02' });
  });
});
