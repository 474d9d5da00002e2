import { MEASURES } from '@permanence/measures/catalogue';
import type { ScorecardRow } from '@permanence/measures/scorecard';
import type { Shown } from '@permanence/read-models/sight';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { checkEverybody } from '../disclosing.ts';
import { SCORECARD_COST } from '../limits.ts';
import { type Moment, type MomentArgs, momentOf } from '../moment.ts';
import { EXPECTED } from '../problems.ts';
import { Answer } from '../schema/answer.ts';
import { CohortInput, cohortOf } from '../schema/cohort-input.ts';
import { rowsDisclosed } from '../schema/rows-disclosed.ts';
import { Row, type ScorecardThen } from '../schema/scorecard-row.ts';
import { liveArgs, NOTHING_NEW, WHOLE } from './live-args.ts';
import { type LiveScorecard, type LiveScorecardQuestion, scorecardTopic } from './scorecard-topic.ts';
import type { Message } from './subscribing.ts';
import { listening, subscriptionOf } from './subscription.ts';
import type { State } from './topic.ts';

export interface ScorecardMessage extends Message {
  readonly moment: Moment;
  readonly whole: boolean;
  readonly rows: readonly ScorecardRow[];
  readonly card: ScorecardThen;
}

const Change = builder.objectRef<ScorecardMessage>('ScorecardChange').implement({
  description: 'A scorecard, or those of its rows that are other than they were.',
  interfaces: [Answer],
  fields: (t) => ({
    whole: t.exposeBoolean('whole', { description: WHOLE }),
    rows: t.field({
      type: [Row],
      description: `The rows, in the order of the catalogue: each takes the place of the one of its measure. ${NOTHING_NEW}`,
      complexity: { field: SCORECARD_COST, multiplier: MEASURES.length },
      resolve: ({ card, rows }, _args, context) => rowsDisclosed(context, card, rows),
    }),
  }),
});

/** What to tell of a state to somebody who was told another; undefined when there is nothing new. */
function scorecardMessage(
  moment: Moment,
  seen: State<LiveScorecard> | undefined,
  { answer, position, now }: State<LiveScorecard>,
): ScorecardMessage | undefined {
  const { question } = answer;
  const whole = seen === undefined || seen.answer.question.asAt !== question.asAt;
  const rows = whole ? answer.rows : answer.rows.filter((row, index) => row !== seen.answer.rows[index]);
  if (!whole && rows.length === 0) return undefined;
  const card = {
    moment: { ...moment, asAt: question.asAt },
    question,
    rows: () => answer.rows,
  };
  return { moment: card.moment, whole, card, rows, position, now };
}

interface Asked extends Omit<MomentArgs, 'atLeast' | 'knownAt'> {
  readonly excludeUasc?: boolean | null | undefined;
  readonly cohort?: typeof CohortInput.$inferInput | null | undefined;
  readonly since?: LiveScorecardQuestion['since'] | null;
}

async function* scorecardMessages(args: Asked, from: number | undefined, context: Context) {
  const moment = momentOf(context, { authority: args.authority, asAt: args.asAt, atLeast: from });
  const question = {
    authority: moment.authority,
    asAt: args.asAt ?? undefined,
    excludeUasc: args.excludeUasc === true,
    cohort: cohortOf(args.cohort),
    since: args.since ?? undefined,
  };
  // That a line came would tell that something moved in it.
  checkEverybody(context, question);
  const topicFor = (shown: Shown) => scorecardTopic(question, shown);
  let seen: State<LiveScorecard> | undefined;
  for await (const state of listening(subscriptionOf(context), topicFor, from)) {
    const message = scorecardMessage(moment, seen, state);
    seen = state;
    if (message !== undefined) yield message;
  }
}

builder.subscriptionField('scorecardChanged', (t) =>
  t.field({
    type: Change,
    nullable: true,
    description:
      'All measures on a day, and then what changes in them. Without `asAt` the day is today, and the next one begins at midnight in London.',
    args: {
      excludeUasc: t.arg.boolean({ description: 'True: leave unaccompanied asylum-seeking children out.' }),
      cohort: t.arg({ type: CohortInput, description: 'The whole page for some of the children only.' }),
      since: t.arg({ type: 'Date', description: 'A day to compare every figure with.' }),
      ...liveArgs,
    },
    errors: {
      types: EXPECTED,
      union: {
        name: 'ScorecardChangedResult',
        description: 'A scorecard or what changed in it, or why not.',
      },
    },
    subscribe: (_root, args, context) =>
      scorecardMessages(args, context.subscription?.lastEventId ?? args.from ?? undefined, context),
    resolve: (message) => message as ScorecardMessage,
  }),
);
