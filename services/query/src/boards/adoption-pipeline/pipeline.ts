import { type CivilDate, daysBetween } from '@permanence/calendar/civil-date';
import type { Context } from '../../context.ts';
import type { ChildThen, Moment } from '../../moment.ts';
import { once } from '../../once.ts';
import { type BoardQuery, boardRows, targetFor } from '../board.ts';
import { type FunnelYear, funnelOf } from './funnel.ts';
import { type Reached, reachedBy, type Shown, type Stage, stageOf } from './progress.ts';

/** How long something took, or has taken up to the day, beside what the authority aims at. */
export interface Clock {
  readonly from: CivilDate;
  /** Null while it has not come about. */
  readonly to: CivilDate | null;
  readonly days: number;
  readonly target: number | null;
}

export interface Card extends ChildThen {
  readonly stage: Stage;
  readonly since: CivilDate;
  readonly daysInStage: number;
  readonly inCareSince: CivilDate;
  readonly startNotKnown: boolean;
  readonly reached: Reached;
  /** Null before the placement order. */
  readonly orderToMatch: Clock | null;
  readonly careToPlaced: Clock;
  readonly siblingGroup: string | null;
}

export interface SiblingBracket {
  readonly group: string;
  readonly plan: string | null;
  readonly cards: readonly Card[];
  /** Children of the group who are in care and not on the board. */
  readonly others: readonly ChildThen[];
}

export interface Setback extends ChildThen {
  readonly on: CivilDate;
  readonly step: 'plan-reversed' | 'disrupted';
  readonly reason: string | null;
}

export interface Pipeline {
  readonly moment: Moment;
  readonly cards: () => readonly Card[];
  readonly siblings: () => readonly SiblingBracket[];
  readonly setbacks: () => readonly Setback[];
  readonly funnel: () => readonly FunnelYear[];
}

const STEPS: BoardQuery = { file: new URL('./steps.sql', import.meta.url), terms: ['in-care'] };
const SIBLINGS: BoardQuery = { file: new URL('./siblings.sql', import.meta.url), terms: ['in-care'] };
const SETBACKS: BoardQuery = { file: new URL('./setbacks.sql', import.meta.url), terms: [] };

interface StepRow {
  readonly child: string;
  readonly bla: CivilDate;
  readonly start_not_known: number;
  readonly day: CivilDate;
  readonly step: string;
  readonly order_from: CivilDate | null;
  readonly order_stands: number | null;
  readonly placed_from: CivilDate | null;
  readonly plan_from: CivilDate | null;
}

interface SiblingRow {
  readonly child: string;
  readonly sibling_group: string;
  readonly plan: string | null;
}

interface Targets {
  readonly orderToMatch: number | null;
  readonly careToPlaced: number | null;
}

function clock(from: CivilDate, to: CivilDate | undefined, asAt: CivilDate, target: number | null): Clock {
  // A match may come before the order: then there was nothing to wait for.
  return { from, to: to ?? null, days: Math.max(0, daysBetween(from, to ?? asAt)), target };
}

function shownBy(row: StepRow | undefined): Shown | undefined {
  return (
    row && {
      orderFrom: row.order_from,
      orderStands: row.order_stands === 1,
      placedFrom: row.placed_from,
      planFrom: row.plan_from,
    }
  );
}

function cardOf(moment: Moment, rows: readonly StepRow[], targets: Targets): Card | undefined {
  const [{ child, bla, start_not_known }] = rows as [StepRow];
  const reached = reachedBy(
    rows.filter(({ step }) => step !== 'episodes'),
    shownBy(rows.find(({ step }) => step === 'episodes')),
  );
  if (reached === undefined) return undefined;
  const { stage, since } = stageOf(reached);
  const { asAt } = moment;
  const order = reached['placement-order'];
  return {
    moment,
    child,
    stage,
    since,
    daysInStage: daysBetween(since, asAt),
    inCareSince: bla,
    startNotKnown: start_not_known === 1,
    reached,
    orderToMatch: order === undefined ? null : clock(order, reached.match, asAt, targets.orderToMatch),
    careToPlaced: clock(bla, reached.placed, asAt, targets.careToPlaced),
    siblingGroup: null,
  };
}

function cardsOf(context: Context, moment: Moment, siblings: readonly SiblingRow[]): readonly Card[] {
  const groups = new Map(siblings.map((row) => [row.child, row.sibling_group]));
  const targets = {
    orderToMatch: targetFor(context, moment, 'court-authority-to-match'),
    careToPlaced: targetFor(context, moment, 'care-to-adoptive-placement'),
  };
  const byChild = Map.groupBy(boardRows<StepRow>(context, moment, STEPS), ({ child }) => child);
  return [...byChild.values()].flatMap((rows) => {
    const card = cardOf(moment, rows, targets);
    return card === undefined ? [] : [{ ...card, siblingGroup: groups.get(card.child) ?? null }];
  });
}

/** Groups of siblings with at least one child on the board. */
function bracketsOf(
  moment: Moment,
  cards: readonly Card[],
  siblings: readonly SiblingRow[],
): readonly SiblingBracket[] {
  const byChild = new Map(cards.map((card) => [card.child, card]));
  return [...Map.groupBy(siblings, (row) => row.sibling_group)]
    .map(
      ([group, rows]): SiblingBracket => ({
        group,
        // A plan is set in the record of one child at a time, and may be missing in another's.
        plan: rows.find(({ plan }) => plan !== null)?.plan ?? null,
        cards: rows.flatMap(({ child }) => byChild.get(child) ?? []),
        others: rows.filter(({ child }) => !byChild.has(child)).map(({ child }) => ({ moment, child })),
      }),
    )
    .filter((bracket) => bracket.cards.length > 0);
}

function setbacksOf(context: Context, moment: Moment): readonly Setback[] {
  type Row = { child: string; day: CivilDate; step: Setback['step']; reason: string | null };
  return boardRows<Row>(context, moment, SETBACKS).map(({ child, day: on, step, reason }) => ({
    moment,
    child,
    on,
    step,
    reason,
  }));
}

export function pipelineOf(context: Context, moment: Moment): Pipeline {
  const siblings = once(() =>
    boardRows<SiblingRow>(context, moment, SIBLINGS).toSorted((a, b) => (a.child < b.child ? -1 : 1)),
  );
  const cards = once(() => cardsOf(context, moment, siblings()));
  return {
    moment,
    cards,
    siblings: once(() => bracketsOf(moment, cards(), siblings())),
    setbacks: once(() => setbacksOf(context, moment)),
    funnel: once(() => funnelOf(context, moment)),
  };
}
