import { isCivilDate } from '@permanence/calendar/civil-date';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { instantOf } from '../instant.ts';

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

builder.scalarType('Date', {
  description:
    'A day without a time zone, written YYYY-MM-DD, for example 2018-03-31. A day that does not exist, such as 31 February, is refused.',
  serialize: (day) => day,
  parseValue: (value) =>
    typeof value === 'string' && isCivilDate(value)
      ? value
      : refuse(`${JSON.stringify(value)} is not a day: write one that exists as YYYY-MM-DD.`),
});

builder.scalarType('DateTime', {
  description:
    'An instant, written as a date and a time with their time zone, for example 2018-04-01T09:00:00Z. Answers are in UTC, to the millisecond.',
  serialize: (instant) => new Date(instant).toISOString(),
  parseValue: (value) =>
    (typeof value === 'string' ? instantOf(value) : undefined) ??
    refuse(`${JSON.stringify(value)} is not an instant: write it with its time zone, 2018-04-01T09:00:00Z.`),
});

builder.scalarType('LogPosition', {
  description: 'A place in the log of events: a whole number that only grows.',
  serialize: (position) => position,
  parseValue: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : refuse(`${JSON.stringify(value)} is not a place in the log: a whole number from 0 on.`),
});

builder.scalarType('JSON', {
  description: 'Values by name, as JSON.',
  serialize: (value) => value,
  parseValue: () => refuse('JSON is only ever an answer.'),
});
