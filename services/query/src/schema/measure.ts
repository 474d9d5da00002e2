import { MEASURES } from '@permanence/measures/catalogue';
import type { Definition } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import { cohortSql, termsOf } from '../rule-text.ts';
import { PolicyEnum } from './policy.ts';

export const UnitEnum = builder.enumType('Unit', {
  description: 'What a printed value is in.',
  values: {
    PERCENT: {
      value: 'percent',
      description: 'Children counted for each hundred considered, to one decimal.',
    },
    DAYS: { value: 'days', description: 'Days on average, to one decimal.' },
    COUNT: { value: 'count', description: 'A number, or a mean number.' },
    RATE: { value: 'rate', description: 'So many for each thousand days, or whatever the measure says.' },
  } as const,
});

const PolarityEnum = builder.enumType('Polarity', {
  description: 'Which way is better.',
  values: {
    HIGHER: { value: 'higher', description: 'A higher value is better.' },
    LOWER: { value: 'lower', description: 'A lower value is better.' },
    NONE: { value: 'none', description: 'Neither: it describes activity.' },
  } as const,
});

const Reason = builder.objectRef<{ code: string; sentence: string }>('Reason').implement({
  description: 'A reason a row can give for being what it is.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code, as rows give it.' }),
    sentence: t.exposeString('sentence', { description: 'What it means.' }),
  }),
});

const RulePart = builder.objectRef<{ name: string; sql: string }>('RulePart').implement({
  description: 'A piece of a rule that several measures share.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    sql: t.exposeString('sql', { description: 'Its text: one common table expression.' }),
  }),
});

export const Measure = builder.objectRef<Definition>('Measure').implement({
  description: 'What a measure is: who is considered, what counts, and the rule itself.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'The id to ask for it by, for example placements-3-plus.' }),
    version: t.exposeInt('version', { description: 'A changed rule is a new version beside the old one.' }),
    title: t.exposeString('title', { description: 'Its name in words.' }),
    population: t.exposeString('population', { description: 'Who is considered: the denominator.' }),
    counts: t.exposeString('counts', { description: 'What makes a child count, or what is averaged.' }),
    source: t.exposeString('source', { description: 'Where the definition comes from.' }),
  }),
});

builder.objectFields(Measure, (t) => ({
  polarity: t.field({
    type: PolarityEnum,
    description: 'Which way is better.',
    resolve: (m) => m.polarity,
  }),
  unit: t.field({ type: UnitEnum, description: 'What its values are in.', resolve: (m) => m.unit }),
  snapshot: t.exposeBoolean('snapshot', {
    description: 'True: one row for every child in care on the day. False: the rows are of something else.',
  }),
  policies: t.field({
    type: [PolicyEnum],
    description:
      'Readings of "one placement" it can be asked under, the usual one first; none when it makes no difference.',
    resolve: (m) => [...m.policies],
  }),
  years: t.intList({
    description: 'Lengths of window it can be asked for, in years, the usual one first.',
    resolve: (m) => [...m.years],
  }),
}));

builder.objectFields(Measure, (t) => ({
  reasons: t.field({
    type: [Reason],
    description: 'The reasons its rows give.',
    resolve: (m) => Object.entries(m.because).map(([code, sentence]) => ({ code, sentence })),
  }),
  sql: t.string({
    description:
      'The rule itself: the query that answers one row a child. It reads the tables only as they were known then.',
    resolve: cohortSql,
  }),
  parts: t.field({
    type: [RulePart],
    description: 'The shared pieces the rule is built on.',
    resolve: termsOf,
  }),
}));

builder.queryField('measures', (t) =>
  t.field({
    type: [Measure],
    description: 'The catalogue: every measure, in the order of the scorecard.',
    complexity: { field: 1, multiplier: MEASURES.length },
    resolve: () => [...MEASURES],
  }),
);
