import { builder } from '../../builder.ts';
import { pageCost } from '../../cost.ts';
import { LOOKUP_COST } from '../../limits.ts';
import { momentOf } from '../../moment.ts';
import { EXPECTED } from '../../problems.ts';
import { Answer, momentArgs } from '../../schema/answer.ts';
import { Child } from '../../schema/child.ts';
import { checkDays } from '../days.ts';
import { listed, TOTAL } from '../listed.ts';
import { type Grant, type GrantBoard, grantsOf } from './grants.ts';

/** Grants are reviewed once a week. */
const WEEK_DAYS = 7;

const StateEnum = builder.enumType('AccessGrantState', {
  description: 'Where the opening of a record stands.',
  values: {
    RUNNING: { value: 'running', description: 'The record is open to the person now.' },
    TO_REVIEW: { value: 'to-review', description: 'It is over, and no manager has looked at it.' },
    REVIEWED: { value: 'reviewed', description: 'A manager has.' },
  } as const,
});

const GrantRef = builder.objectRef<Grant>('AccessGrant').implement({
  description:
    'That somebody opened a record that was not theirs to see ("break glass"). The reason in words is in the record itself.',
  fields: (t) => ({
    child: t.field({ type: Child, description: 'The child.', resolve: (grant) => grant }),
    person: t.exposeString('person', { description: 'Who: a pseudonymous id.' }),
    purpose: t.exposeString('purpose', { description: 'What for, as a code.' }),
    state: t.field({ type: StateEnum, description: 'Where it stands.', resolve: ({ state }) => state }),
    grantedAt: t.field({
      type: 'DateTime',
      description: 'From when.',
      resolve: ({ grantedAt }) => grantedAt,
    }),
    until: t.field({ type: 'DateTime', description: 'Until when.', resolve: ({ until }) => until }),
    reviewedBy: t.exposeString('reviewedBy', {
      nullable: true,
      description: 'Who reviewed it: a pseudonymous id; null while nobody has.',
    }),
    reviewedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the review.',
      resolve: ({ reviewedOn }) => reviewedOn,
    }),
    outcome: t.exposeString('outcome', { nullable: true, description: 'What the review found, as a code.' }),
  }),
});

const Board = builder.objectRef<GrantBoard>('AccessGrants').implement({
  description:
    'Records of your children that were opened by somebody who had nothing to do with them: what runs now, and what is to be reviewed.',
  interfaces: [Answer],
});

builder.objectField(Board, 'grants', (t) =>
  t.connection(
    {
      type: GrantRef,
      description: 'The openings, the newest first.',
      complexity: pageCost,
      args: {
        states: t.arg({
          type: [StateEnum],
          description: 'Only those that stand so. Running, and to be reviewed, unless told.',
        }),
      },
      resolve: (board, { states, ...args }) => {
        const wanted = states ?? ['running', 'to-review'];
        const grants = board.grants().filter(({ state }) => wanted.includes(state));
        // Later instants first: as text, so that a cursor can hold them.
        const newestFirst = ({ grantedAt, child }: Grant) =>
          `${String(Number.MAX_SAFE_INTEGER - grantedAt).padStart(16, '0')} ${child}`;
        return listed(grants, args, newestFirst);
      },
    },
    {
      name: 'AccessGrantPage',
      description: 'A page of openings.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'AccessGrantPageEdge' },
  ),
);

builder.queryField('accessGrants', (t) =>
  t.field({
    type: Board,
    nullable: true,
    description: 'Which records of your children somebody opened who had nothing to do with them.',
    complexity: LOOKUP_COST,
    args: {
      days: t.arg.int({
        defaultValue: WEEK_DAYS,
        required: true,
        description: 'How many days to look back. What is still to be reviewed is there however old it is.',
      }),
      authority: momentArgs.authority,
      atLeast: momentArgs.atLeast,
    },
    errors: {
      types: EXPECTED,
      union: { name: 'AccessGrantsResult', description: 'The board, or why not.' },
    },
    resolve: (_root, { days, ...args }, context) =>
      grantsOf(context, momentOf(context, args), checkDays(days)),
  }),
);
