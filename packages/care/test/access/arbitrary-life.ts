import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { accessFacts } from '../../src/access/events.ts';
import type { CareEvent, NewCareEvent, NewFact } from '../../src/child/catalogue.ts';
import {
  agreed,
  born,
  ended,
  granted,
  interest,
  interestEnded,
  officer,
  opened,
  restricted,
  started,
  step,
  withdrawn,
  worker,
  workerEnded,
} from '../facts.ts';
import { day, id, recorded } from '../scenario.ts';

export const BIRTH = day('2020-01-01');
export const LAST = 60;

const days = fc.integer({ min: 0, max: LAST }).map((n) => addDays(BIRTH, n));
const who = fc.constantFrom('a', 'b', 'c');

/** A fact and what ends it; the number is that of the fact. */
type Story = (first: number) => readonly NewCareEvent[];

function spell(start: (on: string) => NewFact, end: (on: string, n: number) => NewFact): fc.Arbitrary<Story> {
  return fc
    .tuple(days, fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }))
    .map(([on, length]) => (first: number) => [
      start(on),
      ...(length === undefined ? [] : [end(addDays(on, length), first)]),
    ]);
}

/** One restriction after another, as decisions leave them: at most one on any day. */
const restrictions: fc.Arbitrary<Story> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 4 }),
      level: fc.constantFrom('team-only' as const, 'named-only' as const, 'sealed' as const),
      named: fc.subarray(['a', 'b', 'c']),
      agreedAfter: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      length: fc.integer({ min: 0, max: 10 }),
    }),
    { maxLength: 5 },
  )
  .map((all) => (first: number) => {
    const facts: NewFact[] = [];
    let on: CivilDate = addDays(BIRTH, 5);
    for (const [index, { gap, level, named, agreedAfter, length }] of all.entries()) {
      const nth = first + facts.length;
      on = addDays(on, gap);
      const end = addDays(on, length);
      facts.push(restricted(on, level, named));
      if (level === 'sealed' && agreedAfter !== undefined && agreedAfter <= length) {
        facts.push(agreed(addDays(on, agreedAfter), nth));
      }
      if (index < all.length - 1) facts.push(opened(end, nth));
      on = end;
    }
    return facts;
  });

const stories: fc.Arbitrary<Story> = fc.oneof(
  fc.tuple(who, fc.constantFrom(undefined, 'north', 'south')).chain(([name, team]) =>
    spell(
      (on) => worker(on, name, 'FCONTA', team),
      (on, n) => workerEnded(on, id(n)),
    ),
  ),
  fc.tuple(days, who).map(([on, name]) => () => [officer(on, name)]),
  fc
    .tuple(
      days,
      fc.constantFrom(
        'AdoptionBecamePlan',
        'AgencyDecisionMade',
        'AdoptionOrderGranted',
        'AdoptionPlanReversed',
      ),
    )
    .map(([on, name]) => () => [step(name as Parameters<typeof step>[0], on)]),
  who.chain((name) => spell((on) => interest(on, name), interestEnded)),
  fc.tuple(days, who).map(([on, name]) => () => [granted(on, name)]),
  fc.tuple(days, fc.integer({ min: 1, max: 20 })).map(([on, length]) => () => [
    started(on),
    ended(addDays(on, length)),
  ]),
  fc.integer({ min: 2, max: 12 }).map((n) => () => [withdrawn(n)]),
);

/** A child of whom anything about workers and access may be on record, and who may see it changes often. */
export const lives: fc.Arbitrary<readonly CareEvent[]> = fc
  .tuple(restrictions, fc.array(stories, { maxLength: 8 }))
  .map(([first, rest]) => {
    const events: NewCareEvent[] = [born(BIRTH)];
    for (const story of [first, ...rest]) events.push(...story(events.length + 1));
    const ofAccess = (n: string) => Object.hasOwn(accessFacts, events[Number(n.slice(-12)) - 1]?.type ?? '');
    // What was said of access is never corrected.
    return recorded(events.filter((event) => event.type !== 'FactWithdrawn' || !ofAccess(event.data.fact)));
  });
