import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CareEvent } from '../../src/child/catalogue.ts';
import { foldChild, type Timelines } from '../../src/child/fold.ts';
import { PLACEMENT_POLICIES } from '../../src/placement/fold.ts';
import { bags, streams, toldTwice } from '../arbitrary-facts.ts';

function expectNoOverlap(intervals: readonly Interval[]): void {
  intervals.forEach(({ start, end }, index) => {
    expect(start < end).toBe(true);
    const next = intervals[index + 1];
    if (next !== undefined) expect(end <= next.start).toBe(true);
  });
}

interface Derived {
  readonly end?: string;
  readonly evidence: readonly string[];
  readonly endedBy?: readonly string[];
}

function everything(known: Timelines): readonly Derived[] {
  const { person, asylumSeekingAlone, ...lists } = known;
  const single = [person, asylumSeekingAlone].filter((derived) => derived !== undefined);
  return [...single, ...Object.values(lists).flat()];
}

function frozen(events: readonly CareEvent[]): readonly CareEvent[] {
  for (const event of events) {
    Object.freeze(event.data);
    Object.freeze(event);
  }
  return Object.freeze(events);
}

describe('timelines', () => {
  it('do not depend on the order in which facts were recorded', () => {
    fc.assert(
      fc.property(toldTwice, ([first, second]) => {
        expect(foldChild(second)).toEqual(foldChild(first));
      }),
      { numRuns: 500 },
    );
  });

  it('never overlap where a child can only be in one', () => {
    fc.assert(
      fc.property(bags, (bag) => {
        const { episodes, periods, placements, plans } = foldChild(bag);
        expectNoOverlap(episodes);
        expectNoOverlap(periods);
        expectNoOverlap(plans);
        for (const policy of PLACEMENT_POLICIES) {
          expectNoOverlap(placements.filter((placement) => placement.policy === policy));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('know the events that made each interval, and those that ended it', () => {
    fc.assert(
      fc.property(bags, (bag) => {
        const ids = new Set(bag.map((event) => event.id));
        for (const { end, evidence, endedBy } of everything(foldChild(bag))) {
          expect(evidence).not.toEqual([]);
          if (endedBy !== undefined) expect(endedBy.length > 0).toBe(end !== FOREVER);
          for (const event of [...evidence, ...(endedBy ?? [])]) expect(ids).toContain(event);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of what had been recorded at some time are those of just that', () => {
    fc.assert(
      fc.property(streams, ([events, recordedBy]) => {
        const all = frozen(events);
        foldChild(all);
        const then = foldChild(all.slice(0, recordedBy));
        expect(then).toEqual(foldChild(structuredClone(all.slice(0, recordedBy))));
        const later = new Set(all.slice(recordedBy).map((event) => event.id));
        expect(everything(then).filter(({ evidence }) => evidence.some((event) => later.has(event)))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
