import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stateFact } from '../../src/authority/decide.ts';
import type { NewAuthorityFact } from '../../src/authority/events.ts';
import { type AuthorityEvent, foldAuthority } from '../../src/authority/fold.ts';
import { day, id, TODAY } from '../scenario.ts';

const days = fc.constantFrom('2018-04-01', '2018-05-01', '2019-04-01').map(day);

const codes = (minLength: number) =>
  fc.uniqueArray(fc.constantFrom('881', '886', '887', '936'), { minLength });

const facts: fc.Arbitrary<NewAuthorityFact> = fc.oneof(
  fc.record({ on: days, children: fc.nat(1000) }).map((data): NewAuthorityFact => {
    return { type: 'PopulationObserved', data };
  }),
  fc
    .record({ on: days, measure: fc.constantFrom('a', 'b'), value: fc.nat(100) })
    .map((data): NewAuthorityFact => {
      return { type: 'TargetSet', data };
    }),
  fc.record({ on: days, neighbours: codes(1) }).map((data): NewAuthorityFact => {
    return { type: 'StatisticalNeighboursSet', data };
  }),
  fc.record({ on: days, authorities: codes(0) }).map((data): NewAuthorityFact => {
    return { type: 'AdjoiningAuthoritiesSet', data };
  }),
);

const TYPES = [
  'PopulationObserved',
  'TargetSet',
  'StatisticalNeighboursSet',
  'AdjoiningAuthoritiesSet',
] as const;

const bags: fc.Arbitrary<readonly AuthorityEvent[]> = fc
  .array(facts, { maxLength: 20 })
  .map((told) => told.map((fact, index) => ({ ...fact, id: id(index + 1) })));

const RUNS = { numRuns: 300 };

it('facts stand in one order, whatever the order in which they were told', () => {
  const told = bags.chain((bag) =>
    fc.tuple(fc.constant(bag), fc.shuffledSubarray([...bag], { minLength: bag.length })),
  );
  fc.assert(
    fc.property(told, ([first, second]) => {
      for (const type of TYPES) {
        expect(foldAuthority(second).of(type)).toEqual(foldAuthority(first).of(type));
      }
    }),
    RUNS,
  );
});

it('what is decided twice is recorded once', () => {
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 20 }), (asked) => {
      let events: readonly AuthorityEvent[] = [];
      for (const [step, fact] of asked.entries()) {
        const decide = (index: number) => {
          const context = { today: TODAY, idOf: (nth: number) => id(index * 1000 + nth + 1) };
          return stateFact(foldAuthority(events), fact.type, fact.data, context);
        };
        const decision = decide(step + 1);
        if ('refused' in decision) continue;
        events = [...events, ...decision.events];
        expect(decide(500 + step)).toEqual({ events: [] });
      }
    }),
    RUNS,
  );
});
