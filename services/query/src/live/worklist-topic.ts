import type { CivilDate } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import type { Definition } from '@permanence/measures/measure';
import type { Shown } from '@permanence/read-models/sight';
import type { WorkItem } from '../boards/worklist/items.ts';
import { everyItem, type Holders, holdersAt } from '../boards/worklist/worklist.ts';
import { createFigures } from '../figures.ts';
import type { Moment } from '../moment.ts';
import { gathered } from './pieces.ts';
import type { Topic } from './topic.ts';

export interface LiveWorkQuestion {
  readonly authority: string;
  /** Without one: today. */
  readonly asAt: CivilDate | undefined;
  readonly days: number;
  readonly measures: readonly Definition[];
}

/** What is to be done by anybody, and who holds whom. */
export interface LiveWork {
  readonly moment: Moment;
  readonly holders: Holders;
  readonly items: readonly WorkItem[];
}

/** One topic for all workers and teams who may know of the same children: each picks its own out of it, so that a hundred cost as little as one. */
export function workTopic(
  { authority, asAt, days, measures }: LiveWorkQuestion,
  shown: Shown,
): Topic<LiveWork> {
  return {
    key: JSON.stringify(['work', authority, asAt, days, measures.map(({ id }) => id), shown.key]),
    shown,
    *answer({ db }, now) {
      const context = { db, ownFigures: createFigures(db) };
      const moment = { authority, asAt: asAt ?? dayInEngland(now), knownAt: undefined, atLeast: undefined };
      const holders = holdersAt(context, moment);
      yield;
      const items = yield* gathered(everyItem(context, moment, holders, days, measures));
      return { moment, holders, items: items.flat() };
    },
  };
}
