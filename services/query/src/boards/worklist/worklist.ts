import type { Definition } from '@permanence/measures/measure';
import type { OwnRecords } from '../../context.ts';
import type { Moment } from '../../moment.ts';
import { once } from '../../once.ts';
import { BadRequest } from '../../problems.ts';
import { type HeldChild, heldChildren } from '../caseloads/caseloads.ts';
import {
  interviewItems,
  KINDS,
  type Kind,
  measureItems,
  missingItems,
  oneMoveItems,
  openedItems,
  reviewItems,
  unallocatedItems,
  type WorkItem,
} from './items.ts';

/** Whose work. */
export interface Whose {
  readonly worker: string | undefined;
  readonly team: string | undefined;
}

export interface Worklist {
  readonly moment: Moment;
  readonly days: number;
  readonly whose: Whose;
  readonly items: () => readonly WorkItem[];
}

export function whoseWork(worker: string | null | undefined, team: string | null | undefined): Whose {
  if (worker != null && team != null) {
    throw new BadRequest('team', 'Ask for the work of a worker or of a team, not of both.');
  }
  return { worker: worker ?? undefined, team: team ?? undefined };
}

/** Children by who holds them. */
export type Holders = readonly [socialWorkers: readonly HeldChild[], officers: readonly HeldChild[]];

export function holdersAt(context: OwnRecords, moment: Moment): Holders {
  return [heldChildren(context, moment, 'social-worker'), heldChildren(context, moment, 'reviewing-officer')];
}

/** Undefined: everybody. */
function childrenOf({ worker, team }: Whose, [social, officers]: Holders): ReadonlySet<string> | undefined {
  if (worker !== undefined) {
    return new Set(
      [...social, ...officers].filter((held) => held.worker === worker).map(({ child }) => child),
    );
  }
  if (team === undefined) return undefined;
  return new Set(social.filter((held) => held.team === team).map(({ child }) => child));
}

/** What is to be done by anybody, one kind of it after the other. */
export function* everyItem(
  context: OwnRecords,
  moment: Moment,
  holders: Holders,
  days: number,
  measures: readonly Definition[],
): Generator<readonly WorkItem[], void> {
  yield reviewItems(context, moment, days);
  yield missingItems(context, moment);
  yield interviewItems(context, moment);
  yield unallocatedItems(holders[0], 'social-worker');
  yield unallocatedItems(holders[1], 'reviewing-officer');
  yield openedItems(context, moment);
  yield oneMoveItems(context, moment);
  for (const definition of measures) yield measureItems(context, moment, definition, days);
}

export function itemsOf(whose: Whose, holders: Holders, items: readonly WorkItem[]): readonly WorkItem[] {
  const own = childrenOf(whose, holders);
  return own === undefined ? items : items.filter(({ child }) => own.has(child));
}

export function worklistOf(
  context: OwnRecords,
  moment: Moment,
  days: number,
  whose: Whose,
  measures: readonly Definition[],
): Worklist {
  const items = (): readonly WorkItem[] => {
    const holders = holdersAt(context, moment);
    return itemsOf(whose, holders, [...everyItem(context, moment, holders, days, measures)].flat());
  };
  return { moment, days, whose, items: once(items) };
}

export function countsOf({ items }: Worklist): { readonly kind: Kind; readonly items: number }[] {
  return KINDS.map((kind) => ({ kind, items: items().filter((item) => item.kind === kind).length }));
}
