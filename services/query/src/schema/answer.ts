import { missedBy } from '@permanence/read-models/parked';
import { builder } from '../builder.ts';
import type { Moment } from '../moment.ts';
import './scalars.ts';

/** Arguments of every question: whose record, on which day, known by when. */
export const momentArgs = builder.args((arg) => ({
  authority: arg.string({
    description: 'Code of the local authority, for example 886. May be left out when only one is held here.',
  }),
  asAt: arg.field({
    type: 'Date',
    description:
      'The day in the world: what began after it is left out, what ended after it is shown as open. Today unless told.',
  }),
  knownAt: arg.field({
    type: 'DateTime',
    description:
      'Only what had been recorded by this instant, corrections included; the answer is what would have been given then. Everything recorded unless told.',
  }),
  atLeast: arg.field({
    type: 'LogPosition',
    description:
      'The place in the log that the answer should have reached, as a command returned it: what it recorded is then in the answer. The whole query waits for the furthest place that any of its fields asks for, but not long (two seconds, unless this service is set otherwise): an answer that has not come so far by then says `stale`.',
  }),
}));

export const Answer = builder.interfaceRef<{ readonly moment: Moment }>('Answer').implement({
  description: 'What every answer says about itself: whose record, on which day, known by when.',
  fields: (t) => ({
    authority: t.string({
      description: 'Code of the local authority.',
      resolve: ({ moment }) => moment.authority,
    }),
    asAt: t.field({
      type: 'Date',
      description: 'The day in the world.',
      resolve: ({ moment }) => moment.asAt,
    }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'The instant by which it was recorded; the time of asking when none was given.',
      resolve: ({ moment }, _args, context) => moment.knownAt ?? context.now,
    }),
    position: t.field({
      type: 'LogPosition',
      nullable: true,
      description: 'How far into the log of events this answer has come; null when nothing was taken in yet.',
      resolve: (_answer, _args, context) => context.position(),
    }),
    stale: t.boolean({
      description:
        'True when the log position asked for with `atLeast` was not reached in the time that an answer waits for it.',
      resolve: ({ moment }, _args, context) =>
        moment.atLeast !== undefined && (context.position() ?? -1) < moment.atLeast,
    }),
    parked: t.int({
      description:
        "How many records of this authority are parked: an event of theirs could not be taken in, so their later facts are not in this answer. Children's, and the authority's own.",
      resolve: ({ moment }, _args, context) => missedBy(context.parked(), moment).length,
    }),
  }),
});
