import { MEASURES, measureOf } from '@permanence/measures/catalogue';
import type { RowsAt } from '@permanence/measures/change/corner';
import { publishedInWords } from '@permanence/measures/change/in-words';
import type { PublishedFigure as Figures } from '@permanence/measures/publication';
import { isPublishedOf, type Publication as Published } from '@permanence/measures/publications';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { figureAt } from '../corners.ts';
import { PUBLICATIONS_LENGTH, PUBLISHED_COST } from '../limits.ts';
import { momentOf } from '../moment.ts';
import { BadRequest, EXPECTED } from '../problems.ts';
import { endsOf } from '../published.ts';
import { momentArgs } from './answer.ts';
import { ChangeRef, changeOf } from './changes.ts';
import { Row } from './scorecard-row.ts';
import './scalars.ts';

interface FigureThen {
  readonly publication: Published;
  readonly figure: Figures;
}

/** Why the figure, as the record stands now, is not what was published. Undefined when its definition is here no more. */
function changeSince(context: Context, { publication, figure }: FigureThen) {
  const definition = measureOf(figure.measure);
  if (definition === undefined) return undefined;
  const [then, now] = endsOf(publication);
  const corners = [
    { definition, question: then },
    { definition, question: now },
  ] as const;
  const rowsAt: RowsAt = (corner) =>
    context.published.unmoved(publication, definition.id) ?? figureAt(context, corner).rows();
  return changeOf(context, corners, undefined, rowsAt);
}

const PublishedRow = builder.objectRef<FigureThen>('PublishedRow').implement({
  description: 'A figure as it was published, and what it would be today.',
  fields: (t) => ({
    measure: t.string({ description: 'Id of the measure.', resolve: ({ figure }) => figure.measure }),
    version: t.int({
      description: 'Version of the definition that made it.',
      resolve: ({ figure }) => figure.version,
    }),
    numerator: t.float({ description: 'As published.', resolve: ({ figure }) => figure.numerator }),
    denominator: t.float({ description: 'As published.', resolve: ({ figure }) => figure.denominator }),
    value: t.string({ nullable: true, description: 'As published.', resolve: ({ figure }) => figure.value }),
    target: t.string({
      nullable: true,
      description: 'As published.',
      resolve: ({ figure }) => figure.target,
    }),
    rag: t.string({ nullable: true, description: 'As published.', resolve: ({ figure }) => figure.rag }),
    publication: t.field({
      type: 'ID',
      description: 'Id of the publication: `permanence reproduce` works it out again.',
      resolve: ({ publication }) => publication.id,
    }),
    today: t.string({
      nullable: true,
      description: 'In a sentence: published as so much, today it would be so much, because of what.',
      complexity: PUBLISHED_COST,
      resolve: (row, _args, context) => {
        const change = changeSince(context, row);
        return change === undefined ? null : publishedInWords(change.change());
      },
    }),
    change: t.field({
      type: ChangeRef,
      nullable: true,
      description: 'From what was published to what the same day looks like now, with children and events.',
      complexity: PUBLISHED_COST,
      resolve: (row, _args, context) => changeSince(context, row),
    }),
  }),
});

const Publication = builder.objectRef<Published>('Publication').implement({
  description: 'A scorecard that was published for good.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the publication.', resolve: ({ id }) => id }),
    authority: t.exposeString('authority', { description: 'Code of the local authority.' }),
    asAt: t.field({ type: 'Date', description: 'The day it is of.', resolve: ({ asAt }) => asAt }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'Only what had been recorded by this instant is in it.',
      resolve: ({ knownAt }) => knownAt,
    }),
    publishedOn: t.field({
      type: 'Date',
      description: 'The day on which it was published.',
      resolve: ({ publishedOn }) => publishedOn,
    }),
    position: t.field({
      type: 'LogPosition',
      description: 'The place in the log up to which everything is in it.',
      resolve: ({ position }) => position,
    }),
    excludeUasc: t.exposeBoolean('excludeUasc', {
      description: 'Whether unaccompanied asylum-seeking children were left out.',
    }),
    calendar: t.exposeString('calendar', {
      description: 'Last day of the list of bank holidays by which working days were counted.',
    }),
    hash: t.exposeString('hash', { description: 'SHA-256 of the figures and every row.' }),
    by: t.exposeString('by', { description: 'Who published it: a pseudonym.' }),
    figures: t.field({
      type: [PublishedRow],
      description: 'The figures, in the order of the scorecard.',
      complexity: { field: 1, multiplier: MEASURES.length },
      resolve: (publication) => publication.figures.map((figure) => ({ publication, figure })),
    }),
  }),
});

const Publications = builder.objectRef<{ readonly list: readonly Published[] }>('Publications').implement({
  description: 'What an authority published.',
  fields: (t) => ({
    list: t.field({
      type: [Publication],
      description: 'In the order of publishing.',
      args: { last: t.arg.int({ description: 'Only so many, the last. All of them unless told.' }) },
      complexity: ({ last }) => ({ field: 1, multiplier: Math.max(0, last ?? PUBLICATIONS_LENGTH) }),
      resolve: ({ list }, { last }) => {
        if (typeof last === 'number' && last < 1) throw new BadRequest('last', 'last must be 1 or more.');
        return list.slice(-(last ?? list.length));
      },
    }),
  }),
});

builder.queryField('publications', (t) =>
  t.field({
    type: Publications,
    nullable: true,
    description:
      'The scorecards that were published, each with its hash and the moment it can be worked out from.',
    args: { authority: momentArgs.authority },
    errors: {
      types: EXPECTED,
      union: { name: 'PublicationsResult', description: 'What was published, or why that is not answered.' },
    },
    resolve: (_root, { authority }, context) => ({
      list: context.published.in(momentOf(context, { authority }).authority),
    }),
  }),
);

builder.objectField(Row, 'published', (t) =>
  t.field({
    type: PublishedRow,
    nullable: true,
    description: 'The same figure as it was last published of this day; null when it was not.',
    resolve: ({ card, row }, _args, { published }): FigureThen | undefined => {
      if (card.question.cohort !== undefined) return undefined;
      const { authority, asAt } = card.moment;
      const publication = published.in(authority).findLast(isPublishedOf(asAt, card.question.excludeUasc));
      const figure = publication?.figures.find(({ measure }) => measure === row.measure);
      return publication === undefined || figure === undefined ? undefined : { publication, figure };
    },
  }),
);
