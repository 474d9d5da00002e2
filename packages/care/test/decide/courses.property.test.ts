import { addDays } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CareEvent, FACTS, type FactName } from '../../src/child/catalogue.ts';
import { contradictions } from '../../src/child/contradictions.ts';
import type { Context, Decision } from '../../src/child/decision.ts';
import { type Child, childAfter, childOf } from '../../src/child/fold.ts';
import { type Command, FIRST_DAY } from '../arbitrary-command.ts';
import { courses } from '../arbitrary-courses.ts';
import { DECISIONS } from '../arbitrary-decisions.ts';
import { id, NOW, TODAY } from '../scenario.ts';

/** The first weeks are published: what is corrected there needs a second person, and two take turns. */
const PUBLISHED = addDays(FIRST_DAY, 100);

function context(step: number): Context {
  const actor = step % 2 === 0 ? 'worker-1' : 'manager-1';
  return {
    today: TODAY,
    publishedUntil: PUBLISHED,
    actor,
    instant: NOW,
    idOf: (index) => id(step * 1000 + index + 1),
  };
}

function everRecorded(child: Child) {
  return child.events.map((event) => child.facts.known(event.id) ?? event);
}

/** All that can be asked of a child. */
function saidOf(child: Child): object {
  const { events, facts, born, episodes, timelines } = child;
  const byType = (Object.keys(FACTS) as FactName[]).map((type) => facts.of(type));
  const standing = events.map((event) => facts.get(event.id));
  return {
    ...{ events, born, episodes, timelines, byType, standing },
    ...{ all: [...facts.all()], known: everRecorded(child) },
  };
}

interface Step {
  readonly name: string;
  readonly before: Child;
  readonly decision: Decision;
  readonly again: () => Decision;
}

/** Lets a course of decisions run: what is accepted is recorded, what is refused changes nothing. */
function* run(course: readonly Command[]): Iterable<Step> {
  let events: readonly CareEvent[] = [];
  for (const [step, { name, decide, intent }] of course.entries()) {
    const before = childOf(events);
    const asked = intent(everRecorded(before));
    const decision = decide(before, asked, context(step + 1));
    if (!('refused' in decision)) events = [...events, ...decision.events];
    const after = childOf(events);
    yield { name, before, decision, again: () => decide(after, asked, context(501 + step)) };
  }
}

// The same courses at every run, so that the last test cannot fail by bad luck.
const RUNS = { seed: 20_250_601, numRuns: 200 };

describe('any course of decisions', () => {
  it('decides something the first time and nothing the second', () => {
    fc.assert(
      fc.property(courses, (course) => {
        for (const { name, decision, again } of run(course)) {
          if (!('refused' in decision)) expect({ name, ...again() }).toMatchObject({ name, events: [] });
        }
      }),
      RUNS,
    );
  });

  it('never brings a contradiction into the record', () => {
    fc.assert(
      fc.property(courses, (course) => {
        for (const { before } of run(course)) expect(contradictions(before, TODAY)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same child told step by step as told at once', () => {
    fc.assert(
      fc.property(courses, (course) => {
        let stepByStep = childOf([]);
        for (const { before, decision } of run(course)) {
          expect(saidOf(stepByStep)).toEqual(saidOf(before));
          if (!('refused' in decision)) stepByStep = childAfter(stepByStep, decision.events);
        }
      }),
      RUNS,
    );
  });

  it('gives every event an id of its own', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const ids = [...run(course)].flatMap(({ decision }) =>
          'refused' in decision ? [] : decision.events.map((event) => event.id),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });

  it('names, where it refuses, only what was recorded', () => {
    fc.assert(
      fc.property(courses, (course) => {
        for (const { before, decision } of run(course)) {
          const collidesWith = 'refused' in decision ? decision.refused.collidesWith : undefined;
          if (collidesWith === undefined) continue;
          expect(before.events.map((event) => event.id)).toContain(collidesWith);
        }
      }),
      RUNS,
    );
  });

  it('comes upon every decision there is', () => {
    const accepted = new Set<string>();
    for (const course of fc.sample(courses, { ...RUNS, numRuns: 800 })) {
      for (const { name, decision } of run(course)) {
        if (!('refused' in decision) && decision.events.length > 0) accepted.add(name);
      }
    }
    expect([...accepted].toSorted()).toEqual(Object.keys(DECISIONS).toSorted());
  });
});
