import * as fc from 'fast-check';
import type { Killable } from './process.ts';

/** Kills by the name of what was killed. */
export type Kills = ReadonlyMap<string, number>;

export function killsOf(everybody: readonly Killable[]): Kills {
  const kills = new Map<string, number>();
  for (const { name, kills: own } of everybody) kills.set(name, (kills.get(name) ?? 0) + own);
  return kills;
}

/** Longer than any run kills; after it the plan begins again. */
const PLANNED = 5_000;

export interface Killing {
  readonly done: number;
  /** To be told of every answer: kills come after so many answers, and not after so much time. */
  onAnswer(answers: number): void;
  /** No more of it; resolves when everybody is up again. */
  end(): Promise<void>;
}

/** Kills one after another at random, now and then all at once: whom, and after how many more answers, the seed decides. */
export function killingOf(everybody: readonly Killable[], seed: number, mostAnswersBetween: number): Killing {
  const anyKill = fc.tuple(fc.nat(everybody.length), fc.integer({ min: 1, max: mostAnswersBetween }));
  const plan = fc.sample(anyKill, { numRuns: PLANNED, seed });
  let [done, due] = [0, plan[0]?.[1] ?? 0];
  let [ended, underWay] = [false, Promise.resolve()];
  return {
    get done() {
      return done;
    },
    onAnswer: (answers) => {
      if (ended || answers < due) return;
      const [whom = 0] = plan[done % plan.length] ?? [];
      done += 1;
      due = answers + (plan[done % plan.length]?.[1] ?? 1);
      const victim = everybody[whom];
      const victims = victim === undefined ? everybody : [victim];
      underWay = underWay.then(async () => void (await Promise.all(victims.map((each) => each.kill()))));
    },
    end: async () => {
      ended = true;
      await underWay;
      await Promise.all(everybody.map((each) => each.ready()));
    },
  };
}
