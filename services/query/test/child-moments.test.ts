import { afterAll, describe, expect, it } from 'vitest';
import { asking } from './ask.ts';
import { CORRECTED, DAY, givenAuthority } from './authority.ts';
import { childSeen } from './seen-child.ts';

const db = givenAuthority();
const childOf = childSeen(asking(db));
afterAll(() => db.close());

describe('when looked at on an earlier day', () => {
  it('hides what began later, and shows as open what ended later, with all that only its end tells', async () => {
    expect(
      await childOf(
        'adopted',
        '2017-02-01',
        'inCare adoptionSteps { step } periodsOfCare { end reasonEnded endedBy { id } } episodes { end careEnded reasonCeased }',
      ),
    ).toEqual({
      inCare: true,
      adoptionSteps: [],
      periodsOfCare: [{ end: null, reasonEnded: null, endedBy: [] }],
      episodes: [
        { end: '2017-01-10', careEnded: false, reasonCeased: null },
        { end: null, careEnded: false, reasonCeased: null },
      ],
    });
  });

  it('counts the last day as outside: an interval that ends on the day has ended', async () => {
    expect(await childOf('adopted', '2018-01-15', 'inCare periodsOfCare { end }')).toEqual({
      inCare: false,
      periodsOfCare: [{ end: '2018-01-15' }],
    });
  });

  it('keeps a child away on a temporary stay where it was, until the stay has led elsewhere', async () => {
    expect(await childOf('away', DAY, 'placements { start end endedBy { id } }')).toEqual({
      placements: [{ start: '2016-01-01', end: null, endedBy: [] }],
    });
    expect(await childOf('away', '2018-04-10', 'placements { start end }')).toEqual({
      placements: [
        { start: '2016-01-01', end: '2018-03-01' },
        { start: '2018-03-01', end: '2018-04-10' },
        { start: '2018-04-10', end: null },
      ],
    });
  });

  it('takes today in England for the day when none is named', async () => {
    const late = asking(db, { now: () => Date.parse('2018-06-30T23:30:00Z') });
    const { data } = await late('{ child(id: "moved") { ... on Child { asAt knownAt } } }');
    expect(data).toEqual({ child: { asAt: '2018-07-01', knownAt: '2018-06-30T23:30:00.000Z' } });
  });

  it('reads placements under either policy', async () => {
    expect(
      await childOf(
        'joined',
        DAY,
        'carer: placements { start } record: placements(policy: RECORD) { start policy }',
      ),
    ).toEqual({
      carer: [{ start: '2017-01-01' }, { start: '2017-08-01' }],
      record: [
        { start: '2017-01-01', policy: 'RECORD' },
        { start: '2017-08-01', policy: 'RECORD' },
        { start: '2017-12-01', policy: 'RECORD' },
      ],
    });
  });
});

describe('when known by an earlier instant', () => {
  const fields = 'knownAt periodsOfCare { start evidence { type corrects } } events { type }';

  it('answers what was believed then', async () => {
    expect(await childOf('corrected', DAY, fields, CORRECTED - 1)).toEqual({
      knownAt: '2018-06-01T09:59:59.999Z',
      periodsOfCare: [{ start: '2017-02-01', evidence: [{ type: 'PeriodOfCareStarted', corrects: null }] }],
      events: [{ type: 'ChildBorn' }, { type: 'PeriodOfCareStarted' }],
    });
  });

  it('answers the correction from the instant it was recorded, with both events behind it', async () => {
    expect(await childOf('corrected', DAY, fields, CORRECTED)).toMatchObject({
      periodsOfCare: [
        {
          start: '2017-03-01',
          evidence: [
            { type: 'PeriodOfCareStarted', corrects: null },
            { type: 'FactAmended', corrects: 'corrected-event-1' },
          ],
        },
      ],
    });
  });

  it('does not know the child before anything was recorded', async () => {
    expect(await childOf('moved', DAY, 'id', 0)).toEqual({ message: 'No child "moved" was known then.' });
  });
});

describe('what identifies a person', () => {
  it('is never shown: a day of birth is a month, in events and in what corrections say', async () => {
    const born = db.prepare("select born from child where child = 'moved'").get();
    const everything = await childOf(
      'moved',
      DAY,
      'birthMonth events { type trueOn trueMonth detail } placements { evidence { trueOn detail } }',
    );
    expect(JSON.stringify(everything)).not.toContain(String(born?.born));
    expect(everything).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ type: 'ChildBorn', trueOn: null, trueMonth: '2008-05' }),
      ]),
    });
  });
});
