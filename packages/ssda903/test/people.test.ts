import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import type { CareEvent, NewFact } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { describe, expect, it } from 'vitest';
import { episode, idOf, newEvents, propose, take, typesOf } from './support.ts';

function recorded(fact: NewFact): CareEvent {
  return { ...fact, id: idOf('person', fact.type, JSON.stringify(fact.data)) };
}

const day = (text: string): CivilDate => civilDate(text);

const RETURN = {
  episodes: [episode('09/04/2017')],
  reviews: [{ REVIEW: '01/05/2017', REVIEW_CODE: 'PN1' }],
  socialWorkers: [{ SW_ID: 'SW1', SW_DECOM: '10/04/2017', SW_DEC: '01/02/2018' }],
};

describe('what people recorded themselves', () => {
  it('is not repeated', () => {
    const events = [
      recorded({ type: 'ReviewHeld', data: { on: day('2017-05-01'), participation: 'PN1' } }),
      recorded({ type: 'SocialWorkerAllocated', data: { on: day('2017-04-10'), worker: 'SW1' } }),
    ];
    const added = newEvents(propose(RETURN, '2017-18', events));
    expect(typesOf(added)).not.toContain('ReviewHeld');
    expect(typesOf(added)).not.toContain('SocialWorkerAllocated');
    expect(foldChild([...events, ...added]).allocations).toMatchObject([
      { worker: 'SW1', end: '2018-02-01' },
    ]);
  });

  it('is not repeated when it says more: the same carer', () => {
    const details = {
      placementType: 'U6',
      provider: 'PR1',
      urn: '1234567',
      postcode: 'ZZ2 2BB',
      carer: 'carer-9',
    };
    const events = [recorded({ type: 'PlacementStarted', data: { on: day('2017-04-09'), ...details } })];
    const added = newEvents(propose(RETURN, '2017-18', events));
    expect(typesOf(added)).not.toContain('PlacementStarted');
    expect(foldChild([...events, ...added]).episodes[0]?.placement?.carer).toBe('carer-9');
  });

  it('is corrected where the return says otherwise, once', () => {
    const events = [recorded({ type: 'ReviewHeld', data: { on: day('2017-05-01'), participation: 'PN7' } })];
    const added = newEvents(propose(RETURN, '2017-18', events));
    expect(foldChild([...events, ...added]).reviews).toMatchObject([{ participation: 'PN1' }]);
    const amended = added.find(({ type }) => type === 'FactAmended');
    expect(amended?.data).toMatchObject({ fact: events[0]?.id, reason: 'return-2017-18' });
    expect(newEvents(propose(RETURN, '2017-18', [...events, ...added]))).toEqual([]);
  });

  it('may come after the close of a return that is sent again', () => {
    const events = take(['2017-18', RETURN]);
    const moved = { on: day('2018-05-01'), placementType: 'K2' };
    const after = [...events, recorded({ type: 'PlacementStarted', data: moved })];
    expect(newEvents(propose(RETURN, '2017-18', after))).toEqual([]);
    const left = [
      ...after,
      recorded({ type: 'PeriodOfCareEnded', data: { on: day('2018-06-01'), reason: 'E4A' } }),
    ];
    const again = propose(RETURN, '2017-18', left);
    expect(again.outcome).toBe('accepted');
    expect(newEvents(again)).toEqual([]);
  });

  it('is the same as what the next return says of it', () => {
    const events = take(['2017-18', RETURN]);
    const ended = recorded({ type: 'PeriodOfCareEnded', data: { on: day('2018-05-01'), reason: 'E4A' } });
    const next = { episodes: [episode('09/04/2017', { DEC: '01/05/2018', REC: 'E4A' })] };
    const added = newEvents(propose(next, '2018-19', [...events, ended]));
    expect(typesOf(added)).toEqual(['ReturnAccepted']);
  });
});

describe("people's corrections of what a return said", () => {
  const events = take(['2017-18', RETURN]);
  const review = events.find(({ type }) => type === 'ReviewHeld');
  const corrected: CareEvent[] = [
    ...events,
    {
      type: 'FactWithdrawn',
      id: idOf('a correction'),
      data: { fact: review?.id ?? '', reason: 'recorded-in-error' },
    },
  ];

  it('are not undone by the same return, nor by the next that says the same', () => {
    expect(newEvents(propose(RETURN, '2017-18', corrected))).toEqual([]);
    const next = newEvents(propose(RETURN, '2018-19', corrected));
    expect(typesOf(next)).toEqual(['ReturnAccepted']);
  });

  it('give way to a later return that says something new', () => {
    const changed = { ...RETURN, reviews: [{ REVIEW: '01/05/2017', REVIEW_CODE: 'PN4' }] };
    const added = newEvents(propose(changed, '2018-19', corrected));
    expect(foldChild([...corrected, ...added]).reviews).toMatchObject([{ participation: 'PN4' }]);
  });
});
