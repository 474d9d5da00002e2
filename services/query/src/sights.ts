import type { DatabaseSync } from 'node:sqlite';
import { mayDo } from '@permanence/access/graphql-matrix';
import { type Person, viewerOf } from '@permanence/access/person';
import { dayInEngland } from '@permanence/calendar/england';
import { EVERYBODY, type Sights, sightsOf } from '@permanence/read-models/sight';
import { showOnly } from '@permanence/read-models/sight-handle';
import { positionReached } from './at-least.ts';
import { type InSnapshot, snapshots } from './snapshot.ts';
import { makeStoppable } from './stopping.ts';

/** Handles that show what one person may see and no more, and what that is. */
export interface Seeing extends Sights {
  /** For figures: all but what the person may not even know of. */
  readonly figures: DatabaseSync;
  /** For everything else: the children whose records the person may look into. */
  readonly own: DatabaseSync;
}

export interface SightOptions {
  /** Read models, opened for reading and used by nothing else. It shows everything. */
  readonly db: DatabaseSync;
  /** Opens the same file again. Absent: whoever may not see everything is not answered. */
  readonly open?: (() => DatabaseSync) | undefined;
  readonly now: () => number;
}

export interface SightHandles {
  /** The handle that shows everything: for how far the tables have come, and nothing else. */
  readonly db: DatabaseSync;
  /** What a person may see now. */
  readonly now: (person: Person) => Sights;
  /** Runs work within a snapshot in which nothing can be seen but what the person may see. */
  readonly within: <Result>(
    person: Person,
    work: (seeing: Seeing) => Result | Promise<Result>,
    newEnough?: (db: DatabaseSync) => boolean,
  ) => Promise<Result>;
  /** How the same tables can be followed. */
  readonly following: {
    readonly inSnapshot: InSnapshot;
    readonly open: (() => DatabaseSync) | undefined;
  };
  readonly close: () => void;
}

/** A pair of handles, and whose sight they have at the moment. */
interface Pair {
  readonly inSnapshot: InSnapshot;
  seeing: Seeing;
  key: string;
  under: number;
}

/** Work takes turns on one thread; a few pairs are enough for those that overlap, and remember who asked last. */
const MOST_PAIRS = 6;

const ALL: Sights = { known: EVERYBODY, confirmed: EVERYBODY, whole: EVERYBODY };

function keyOf({ known, confirmed, whole }: Sights): string {
  return `${known.key} ${confirmed.key} ${whole.key}`;
}

function sightsFor(db: DatabaseSync, person: Person, instant: number): Sights {
  return sightsOf(db, {
    authority: person.authority,
    viewer: viewerOf(person),
    now: { today: dayInEngland(instant), instant },
    countsSealed: mayDo(person.role, 'count-sealed-records'),
  });
}

function pairOf(figures: DatabaseSync, own: DatabaseSync): Pair {
  for (const db of [figures, own]) makeStoppable(db);
  const inSnapshot = figures === own ? snapshots(figures) : snapshots(figures, own);
  return { inSnapshot, seeing: { figures, own, ...ALL }, key: keyOf(ALL), under: 0 };
}

function show(pair: Pair, sights: Sights): void {
  const { figures, own } = pair.seeing;
  showOnly(figures, sights.known);
  showOnly(own, sights.whole);
  pair.seeing = { figures, own, ...sights };
  pair.key = keyOf(sights);
}

/** Pairs of handles: whoever sees the same shares one, with its snapshot; one that nobody uses is given the sight of the next who asks. */
function createPairs({ db, open }: SightOptions) {
  const plain = pairOf(db, db);
  const pairs: Pair[] = [];
  const waiting: (() => void)[] = [];
  const opened = (): Pair => {
    if (open === undefined)
      throw new Error('the tables must be a file for somebody who may not see everything');
    const pair = pairOf(open(), open());
    pairs.push(pair);
    return pair;
  };
  const idle = (): Pair | undefined => {
    const at = pairs.findIndex(({ under }) => under === 0);
    if (at === -1) return undefined;
    // The last to be taken again is the one used last.
    pairs.push(...pairs.splice(at, 1));
    return pairs.at(-1);
  };
  return {
    plain,
    async take(sights: Sights): Promise<Pair> {
      const key = keyOf(sights);
      for (;;) {
        const same = key === plain.key ? plain : pairs.find((pair) => pair.key === key);
        const pair = same ?? (pairs.length < MOST_PAIRS ? opened() : idle());
        if (pair !== undefined) {
          pair.under += 1;
          if (pair.key !== key) show(pair, sights);
          return pair;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    leave(pair: Pair): void {
      pair.under -= 1;
      if (pair.under === 0) waiting.shift()?.();
    },
    close(): void {
      for (const { seeing } of pairs.splice(0)) {
        seeing.figures.close();
        seeing.own.close();
      }
    },
  };
}

export function createSightHandles(options: SightOptions): SightHandles {
  const { db, open, now } = options;
  const pairs = createPairs(options);
  // Never within a snapshot: it knows what was recorded last.
  let lookup: DatabaseSync | undefined;
  const latest = (): DatabaseSync => {
    lookup ??= open?.() ?? db;
    return lookup;
  };
  const sightsNow = (person: Person): Sights => sightsFor(latest(), person, now());
  return {
    db,
    now: sightsNow,
    following: { inSnapshot: pairs.plain.inSnapshot, open },
    async within(person, work, newEnough = () => true) {
      for (;;) {
        const position = positionReached(latest());
        const sights = sightsNow(person);
        const pair = await pairs.take(sights);
        try {
          const { seeing, inSnapshot } = pair;
          const done = await inSnapshot(
            async () => {
              // What was recorded between the look and the snapshot may have closed a record.
              if (isLater(seeing, position) && !isStill(seeing, person, now())) return undefined;
              return { result: await work(seeing) };
            },
            () => newEnough(seeing.figures),
          );
          if (done !== undefined) return done.result;
        } finally {
          pairs.leave(pair);
        }
      }
    },
    close() {
      pairs.close();
      if (lookup !== db) lookup?.close();
    },
  };
}

function isLater({ figures }: Seeing, position: number | null): boolean {
  return (positionReached(figures) ?? -1) > (position ?? -1);
}

function isStill(seeing: Seeing, person: Person, instant: number): boolean {
  return keyOf(sightsFor(seeing.figures, person, instant)) === keyOf(seeing);
}
