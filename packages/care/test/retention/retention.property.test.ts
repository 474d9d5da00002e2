import { birthday } from '@permanence/calendar/age';
import { addDays, type CivilDate, later } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingFacts } from '../../src/child/standing.ts';
import { erasureRefused } from '../../src/retention/erasure.ts';
import { dueOn, retentionOf } from '../../src/retention/retention.ts';
import { amended, born, ended, hold, holdLifted, started, step, withdrawn } from '../facts.ts';
import { day, id, recorded } from '../scenario.ts';

const of = (...events: Parameters<typeof recorded>[0]) => standingFacts(recorded(events));
const births = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('1980-01-01'), n));
const daysLater = (most: number) => fc.integer({ min: 1, max: most });

describe('how long the law keeps a record', () => {
  it('is to the 75th birthday of who was looked after, on whichever day of whichever year', () => {
    fc.assert(
      fc.property(births, daysLater(6_000), (birth, age) => {
        const facts = of(born(birth), started(addDays(birth, age)));
        expect(retentionOf(facts)).toMatchObject({ class: 'looked-after', until: birthday(birth, 75) });
      }),
    );
  });

  it('is 15 years from a death before 18, and as for the living from a death after', () => {
    fc.assert(
      fc.property(births, daysLater(3_000), daysLater(5_000), (birth, age, more) => {
        const [from, died] = [addDays(birth, age), addDays(birth, age + more)];
        const facts = of(born(birth), started(from), ended(died, 'E2'));
        const expected =
          died < birthday(birth, 18)
            ? { class: 'died-under-18', until: birthday(died, 15) }
            : { class: 'looked-after', until: birthday(birth, 75) };
        expect(retentionOf(facts)).toMatchObject(expected);
      }),
    );
  });

  it('is 100 years from an adoption order, and never less than the longest duty', () => {
    fc.assert(
      fc.property(births, daysLater(3_000), daysLater(3_000), (birth, age, more) => {
        const order = addDays(birth, age + more);
        const facts = of(born(birth), started(addDays(birth, age)), step('AdoptionOrderGranted', order));
        const found = retentionOf(facts);
        expect(found).toMatchObject({ class: 'adopted', until: birthday(order, 100) });
        const longest = found.duties.map(({ until }) => until as CivilDate).reduce(later);
        expect(found.until).toBe(longest);
      }),
    );
  });

  it('does not depend on the order in which we were told', () => {
    const told = [born('2012-05-01'), started('2020-01-01'), step('AdoptionOrderGranted', '2022-02-02')];
    fc.assert(
      fc.property(fc.shuffledSubarray(told, { minLength: told.length }), (order) => {
        expect(retentionOf(of(...order))).toEqual(retentionOf(of(...told)));
      }),
    );
  });

  it('is to 1 March for who was born on a leap day: a day too long rather than one too short', () => {
    expect(retentionOf(of(born('2012-02-29'), started('2020-01-01'))).until).toBe('2087-03-01');
  });

  it('follows what stands: a death that never was, a birthday that was another', () => {
    const facts = [born('2012-05-01'), started('2020-01-01'), ended('2021-01-01', 'E2')];
    expect(retentionOf(of(...facts)).class).toBe('died-under-18');
    expect(retentionOf(of(...facts, withdrawn(3))).class).toBe('looked-after');
    expect(retentionOf(of(...facts, withdrawn(3), amended(1, born('2013-05-01')))).until).toBe('2088-05-01');
  });

  it('is for the authority to say where a child was never looked after', () => {
    expect(retentionOf(of(born('2012-05-01')))).toEqual({
      class: 'no-statutory-period',
      until: undefined,
      duties: [],
    });
  });
});

describe('an erasure', () => {
  const facts = [born('1950-05-01'), started('1960-01-01')];
  const asked = { on: day('2025-04-30'), basis: 'retention-expired', by: 'a', approvedBy: 'b' };
  const refused = (more: Partial<typeof asked>, ...others: typeof facts) =>
    erasureRefused(of(...facts, ...others), { ...asked, ...more })?.code;

  it('is refused up to the day before, and not from the day on', () => {
    expect(refused({})).toBe('not-due');
    expect(refused({ on: day('2025-05-01') })).toBeUndefined();
    expect(dueOn(of(...facts), day('2025-05-01')).due).toBe(true);
  });

  it('is refused while a hold is in force, whoever’s facts they are; only who is ordered is not bound', () => {
    const on = day('2030-01-01');
    const held = hold('2024-01-01', 'INQUIRY');
    expect(refused({ on }, held)).toBe('under-legal-hold');
    expect(refused({ on, basis: 'wrong-person' }, held)).toBe('under-legal-hold');
    expect(refused({ on, basis: 'court-order' }, held)).toBeUndefined();
    expect(refused({ on }, held, holdLifted('2026-01-01', id(3)))).toBeUndefined();
    expect(refused({ on }, held, hold('2024-02-01', 'POLICE'), holdLifted('2026-01-01', id(3)))).toBe(
      'under-legal-hold',
    );
  });

  it('takes two people, and a basis that the law knows', () => {
    expect(refused({ basis: 'wrong-person' })).toBeUndefined();
    expect(refused({ basis: 'wrong-person', approvedBy: 'a' })).toBe('same-person');
    expect(refused({ basis: 'because' })).toBe('unknown-basis');
    expect(erasureRefused(of(born('1950-05-01')), asked)?.code).toBe('no-statutory-period');
  });
});
