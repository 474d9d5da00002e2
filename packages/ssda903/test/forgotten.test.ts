import type { CareEvent } from '@permanence/care/child/catalogue';
import type { SealedText } from '@permanence/care/child/sealed-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chains, YEARS } from './chains.ts';
import { believed, episode, newEvents, propose, standing, take, typesOf } from './support.ts';

const TEXTS: ReadonlySet<string> = new Set(['identifier', 'postcode']);

/** Marks as the log makes them: equal where the texts are. */
function forgottenIn(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      if (field === 'data') return [field, forgottenIn(value as Record<string, unknown>)];
      const forgotten: SealedText = { forgotten: 'contact', same: `mark of ${String(value)}` };
      return [field, TEXTS.has(field) && typeof value === 'string' ? forgotten : value];
    }),
  );
}

/** The stream as it reads once the keys of the child are destroyed. */
function forgotten(events: readonly CareEvent[]): readonly CareEvent[] {
  return events.map((event) => ({ ...event, data: forgottenIn(event.data) }) as CareEvent);
}

describe('given a child whose texts are forgotten', () => {
  it('when a return is sent again, then it adds nothing', () => {
    fc.assert(
      fc.property(chains, (life) => {
        const events = take(['2029-30', { episodes: life }]);
        const again = propose({ episodes: life }, '2029-30', forgotten(events));
        expect(typesOf(newEvents(again))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('when the return of the next year goes on with the same home, then only what is new is said', () => {
    const first = take(['2017-18', { episodes: [episode('2017-06-01')] }]);
    const going = [
      episode('2017-06-01', { DEC: '01/09/2018', REC: 'X1' }),
      episode('2018-09-01', { RNE: 'L', LS: 'C1' }),
    ];
    const next = newEvents(propose({ episodes: going }, '2018-19', forgotten(first)));
    const plainly = newEvents(propose({ episodes: going }, '2018-19', first));
    expect(typesOf(next)).toEqual(typesOf(plainly));
  });

  it('when a fact of the return changes beside a forgotten text, then it is amended', () => {
    const first = take(['2017-18', { episodes: [episode('2017-06-01')] }]);
    const corrected = [episode('2017-06-01', { PLACE: 'U4' })];
    const next = newEvents(propose({ episodes: corrected }, '2017-18', forgotten(first)));
    expect(typesOf(next)).toContain('FactAmended');
  });

  it('then what is believed is what was believed, but for the texts', () => {
    fc.assert(
      fc.property(chains, (life) => {
        const events = take([YEARS[0] ?? '', { episodes: life }]);
        const withoutTexts = (all: readonly CareEvent[]) =>
          JSON.stringify(believed(all)).replaceAll(/"postcode":("[^"]*"|\{[^}]*\})/g, '');
        expect(withoutTexts(forgotten(events))).toBe(withoutTexts(events));
        expect(standing(forgotten(events))).toHaveLength(standing(events).length);
      }),
      { numRuns: 100 },
    );
  });
});
