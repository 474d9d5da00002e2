import { birthday } from '@permanence/calendar/age';
import { addDays, fields } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOfAdopted, erasureOfAdoptedRefused } from '../../src/adopted/retention.ts';
import { standingFacts } from '../../src/child/standing.ts';
import { born, hold, step } from '../facts.ts';
import { day, recorded } from '../scenario.ts';

const of = (...events: Parameters<typeof recorded>[0]) => standingFacts(recorded(events));
const orders = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1900-01-01'), n));
const LATER = day('2200-01-01');
const ASKED = { on: LATER, basis: 'retention-expired', by: 'a', approvedBy: 'b' };

describe('how long the law keeps the record of an adopted child', () => {
  it('is never less than 100 years from the order, and for all orders of a year alike', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const { until } = dueOfAdopted(
          of(born('1899-01-01'), step('AdoptionOrderGranted', order)),
          LATER,
        ).retention;
        if (until === undefined) throw new Error('no day');
        expect(until > birthday(order, 100)).toBe(true);
        expect(until).toBe(`${fields(order).year + 101}-01-01`);
      }),
    );
  });

  it('is a day that nobody knows without a birth record, or an order in it', () => {
    expect(dueOfAdopted(undefined, LATER)).toMatchObject({ due: false, retention: { class: 'adopted' } });
    expect(dueOfAdopted(of(born('1899-01-01')), LATER).retention.until).toBeUndefined();
    expect(erasureOfAdoptedRefused(undefined, ASKED)?.message).toContain('a day nobody knows yet');
    expect(erasureOfAdoptedRefused(undefined, { ...ASKED, basis: 'court-order' })).toBeUndefined();
  });

  it('ends on its day, and not while a hold on the birth record binds; of that nothing is said but that there is one', () => {
    const order = step('AdoptionOrderGranted', '1950-06-07');
    const placed = hold('2040-05-06', 'INQUIRY');
    const before = { ...ASKED, on: day('2050-12-31') };
    expect(erasureOfAdoptedRefused(of(order), before)?.code).toBe('not-due');
    expect(erasureOfAdoptedRefused(of(order), { ...ASKED, on: day('2051-01-01') })).toBeUndefined();
    const held = erasureOfAdoptedRefused(of(order, placed), ASKED);
    expect(held?.code).toBe('under-legal-hold');
    expect(held?.message).not.toMatch(/INQUIRY|20\d\d/);
    expect(erasureOfAdoptedRefused(of(order, placed), { ...ASKED, basis: 'court-order' })).toBeUndefined();
  });

  it('is asked of two people', () => {
    const alone = { ...ASKED, basis: 'court-order', approvedBy: 'a' };
    expect(erasureOfAdoptedRefused(undefined, alone)?.code).toBe('same-person');
  });
});
