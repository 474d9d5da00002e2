import { civilDate } from '@permanence/calendar/civil-date';
import type { CareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { describe, expect, it } from 'vitest';
import { episode, idOf, newEvents, propose, take, typesOf, type Values } from './support.ts';

const YEAR = '2017-18';

/** Districts of the homes, as they are believed. */
function districts(events: readonly CareEvent[]): readonly (string | undefined)[] {
  return foldChild(events).episodes.map(({ placement }) => placement?.district);
}

const one = (values: Values) => ({ episodes: [episode('09/04/2017', values)] });

/** The stream as it was written before districts were kept. */
function fromBefore(events: readonly CareEvent[]): readonly CareEvent[] {
  return events.map((event) => {
    const { district: _district, ...data } = event.data as Record<string, unknown>;
    return { ...event, data } as unknown as CareEvent;
  });
}

function forgotten(events: readonly CareEvent[]): readonly CareEvent[] {
  return events.map((event) =>
    'postcode' in event.data
      ? ({ ...event, data: { ...event.data, postcode: { forgotten: 'contact' } } } as unknown as CareEvent)
      : event,
  );
}

function placed(data: Record<string, unknown>): CareEvent {
  const on = civilDate('2017-04-09');
  return { type: 'PlacementStarted', id: idOf('of people'), data: { on, ...data } } as CareEvent;
}

describe('the district of a home in a return', () => {
  it('is that of its postcode', () => {
    expect(districts(take([YEAR, one({ PL_POST: 'me142ab' })]))).toEqual(['ME14']);
  });

  it.each([
    { PLACE: 'A6', LS: 'E1' },
    { PLACE: 'U5' },
    { PLACE: 'T1', PLACE_PROVIDER: '' },
    { PL_POST: 'ABROAD' },
    { PL_POST: '' },
  ])('is none of %j', (values) => {
    expect(districts(take([YEAR, one(values)]))).toEqual([undefined]);
  });

  it('changes with a postcode that is corrected, and goes when the home was one of adopters', () => {
    const first = [YEAR, one({ PL_POST: 'ME14 2AB' })] as const;
    expect(districts(take(first, [YEAR, one({ PL_POST: 'CT2 7NZ' })]))).toEqual(['CT2']);
    expect(districts(take(first, [YEAR, one({ PL_POST: 'ME14 2AB', PLACE: 'A6', LS: 'E1' })]))).toEqual([
      undefined,
    ]);
  });

  it('corrects with its postcode what people recorded', () => {
    const born = take([YEAR, { episodes: [] }]);
    const after = (recorded: Record<string, unknown>, stated: Values) => {
      const events = [...born, placed(recorded)];
      return districts([...events, ...newEvents(propose(one(stated), YEAR, events))]);
    };
    const theirs = { placementType: 'U6', provider: 'PR1', carer: 'carer-a', district: 'ME14' };
    expect(after(theirs, { PL_POST: '' })).toEqual(['ME14']);
    expect(after(theirs, { PL_POST: 'CT2 7NZ' })).toEqual(['CT2']);
    expect(
      after({ ...theirs, postcode: 'ME14 2AB' }, { PLACE: 'A5', LS: 'E1', PL_POST: 'ME14 2AB' }),
    ).toEqual([undefined]);
  });
});

describe('given a record from before districts were kept', () => {
  const home = one({ PL_POST: 'ME14 2AB' });
  const before = fromBefore(take([YEAR, home]));

  it('when its return is sent again, then districts are added, once', () => {
    const added = newEvents(propose(home, YEAR, before));
    expect(typesOf(added)).toContain('FactAmended');
    expect(districts([...before, ...added])).toEqual(['ME14']);
    expect(newEvents(propose(home, YEAR, [...before, ...added]))).toEqual([]);
  });

  it('when the next return goes on with it, then nothing is believed to have changed but that', () => {
    const going = {
      episodes: [
        episode('09/04/2017', { PL_POST: 'ME14 2AB', DEC: '01/09/2018', REC: 'X1' }),
        episode('01/09/2018', { RNE: 'L', LS: 'C1', PL_POST: 'ME14 2AB' }),
      ],
    };
    const added = newEvents(propose(going, '2018-19', before));
    expect(districts([...before, ...added])).toEqual(['ME14', 'ME14']);
    expect(typesOf(added).filter((type) => type.startsWith('Placement'))).toEqual([]);
  });

  it('when the postcode is forgotten, then its district is not written again', () => {
    expect(newEvents(propose(home, YEAR, forgotten(before)))).toEqual([]);
  });
});

describe('given a home whose postcode is forgotten', () => {
  const known = forgotten(take([YEAR, one({ PL_POST: 'ME14 2AB' })]));

  it('then its district stays, and another home in it is no news', () => {
    expect(districts(known)).toEqual(['ME14']);
    expect(newEvents(propose(one({ PL_POST: 'ME14 9ZZ' }), YEAR, known))).toEqual([]);
  });

  it('then a home in another district is', () => {
    const added = newEvents(propose(one({ PL_POST: 'CT2 7NZ' }), YEAR, known));
    expect(districts([...known, ...added])).toEqual(['CT2']);
  });
});
