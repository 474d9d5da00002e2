import type { CivilDate } from '@permanence/calendar/civil-date';
import { isShown, type Shown } from '@permanence/read-models/sight';
import { checkDays } from '../boards/days.ts';
import type { WorkItem } from '../boards/worklist/items.ts';
import { checkForecast, DAYS, Item } from '../boards/worklist/schema.ts';
import { itemsOf, type Whose, whoseWork } from '../boards/worklist/worklist.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DAY_COST, FIGURE_COST } from '../limits.ts';
import { type Moment, momentOf } from '../moment.ts';
import { PAGE_CAP } from '../page.ts';
import { BadRequest, EXPECTED, UnknownMeasure } from '../problems.ts';
import { Answer } from '../schema/answer.ts';
import { definitionOf } from '../schema/figure.ts';
import { liveArgs, NOTHING_NEW, WHOLE } from './live-args.ts';
import type { Message } from './subscribing.ts';
import { listening, subscriptionOf } from './subscription.ts';
import type { State } from './topic.ts';
import { type LiveWork, workTopic } from './worklist-topic.ts';

export interface WorklistMessage extends Message {
  readonly moment: Moment;
  readonly whole: boolean;
  readonly items: readonly WorkItem[];
  readonly gone: readonly WorkItem[];
}

const Change = builder.objectRef<WorklistMessage>('WorklistChange').implement({
  description: 'What is to be done, or what came to it and what is done with.',
  interfaces: [Answer],
  fields: (t) => ({
    whole: t.exposeBoolean('whole', { description: WHOLE }),
    items: t.field({
      type: [Item],
      description: `All items when this is the whole answer, else those that are new. ${NOTHING_NEW}`,
      complexity: { field: FIGURE_COST, multiplier: PAGE_CAP },
      resolve: ({ items }) => [...items],
    }),
    gone: t.field({
      type: [Item],
      description:
        'Items that were there and are not any more: the same child, kind, day and measure. An item whose day is another now is gone, and new.',
      complexity: { field: 1, multiplier: PAGE_CAP },
      resolve: ({ gone }) => [...gone],
    }),
  }),
});

function keyOf({ child, kind, on, measure }: WorkItem): string {
  return JSON.stringify([child, kind, on, measure]);
}

function without(items: readonly WorkItem[], others: readonly WorkItem[]): readonly WorkItem[] {
  const keys = new Set(others.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

interface Seen {
  readonly asAt: CivilDate;
  /** Whose records could be looked into. */
  readonly sight: string;
  readonly items: readonly WorkItem[];
}

/** What to tell of a state to somebody who was told another; undefined when there is nothing new. */
function worklistMessage(
  moment: Moment,
  seen: Seen | undefined,
  items: readonly WorkItem[],
  { answer, position, now }: State<LiveWork>,
): WorklistMessage | undefined {
  const about = { moment: { ...moment, asAt: answer.moment.asAt }, position, now };
  if (seen?.asAt !== answer.moment.asAt) return { ...about, whole: true, items, gone: [] };
  const fresh = without(items, seen.items);
  const gone = without(seen.items, items);
  return fresh.length + gone.length === 0 ? undefined : { ...about, whole: false, items: fresh, gone };
}

function checkWhose(whose: Whose): void {
  if (whose.worker !== undefined || whose.team !== undefined) return;
  throw new BadRequest('worker', 'Say whose work: that of a worker or of a team.');
}

interface Asked {
  readonly authority?: string | null | undefined;
  readonly asAt?: CivilDate | null | undefined;
  readonly days: number;
  readonly measures?: readonly string[] | null | undefined;
}

async function* worklistMessages(args: Asked, whose: Whose, from: number | undefined, context: Context) {
  checkWhose(whose);
  checkForecast(args.days, args.measures ?? []);
  const moment = momentOf(context, { authority: args.authority, asAt: args.asAt, atLeast: from });
  const question = {
    authority: moment.authority,
    asAt: args.asAt ?? undefined,
    days: checkDays(args.days),
    measures: (args.measures ?? []).map(definitionOf),
  };
  const topicFor = (shown: Shown) => workTopic(question, shown);
  let seen: Seen | undefined;
  for await (const state of listening(subscriptionOf(context), topicFor, from)) {
    const own = state.answer.items.filter(({ child }) => isShown(state.whole, child));
    const items = itemsOf(whose, state.answer.holders, own);
    const sight = state.whole.key;
    // What may no longer be seen is not named as gone either: the whole answer comes anew.
    const before = seen?.sight === sight ? seen : undefined;
    const message = worklistMessage(moment, before, items, state);
    seen = { asAt: state.answer.moment.asAt, sight, items };
    if (message !== undefined) yield message;
  }
}

builder.subscriptionField('worklistChanged', (t) =>
  t.field({
    type: Change,
    nullable: true,
    description: 'What is to be done by a worker or a team, and then what changes in it.',
    complexity: ({ days, measures }) => FIGURE_COST + (measures?.length ?? 0) * (days ?? DAYS) * DAY_COST,
    args: {
      worker: t.arg.string({ description: 'Pseudonymous id of a social worker or reviewing officer.' }),
      team: t.arg.string({ description: 'A team, as allocations name it.' }),
      days: t.arg.int({ defaultValue: DAYS, required: true, description: 'How many days to look ahead.' }),
      measures: t.arg.stringList({
        description: 'Ids of measures whose numerator children come into or leave within the days.',
      }),
      ...liveArgs,
    },
    errors: {
      types: [UnknownMeasure, ...EXPECTED],
      union: {
        name: 'WorklistChangedResult',
        description: 'What is to be done or what changed in it, or why not.',
      },
    },
    subscribe: (_root, { worker, team, from, ...args }, context) =>
      worklistMessages(
        args,
        whoseWork(worker, team),
        context.subscription?.lastEventId ?? from ?? undefined,
        context,
      ),
    resolve: (message) => message as WorklistMessage,
  }),
);
