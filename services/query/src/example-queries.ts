import { readdirSync, readFileSync } from 'node:fs';
import { addMonths } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import { parse } from 'graphql';
import type { Context } from './context.ts';
import { momentOf } from './moment.ts';
import { Problem } from './problems.ts';
import { mayReadAll } from './ready-operations.ts';
import { schema } from './schema.ts';

export interface ExampleQuery {
  readonly query: string;
}

/** `2-…` comes before `10-…`. */
const byNumber = new Intl.Collator('en', { numeric: true });
const FOLDER = new URL('./example-queries/', import.meta.url);

/** The ready queries, one for each kind of user, in the order of their file names. */
export function readExampleQueries(): readonly ExampleQuery[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted(byNumber.compare)
    .map((file) => ({ query: readFileSync(new URL(file, FOLDER), 'utf8') }));
}

function someAuthority(context: Context): string {
  return context.authorities()[0] ?? '';
}

/** A child that an example can begin with: somebody in care today whose record may be looked into. */
function someChild(context: Context, authority: string): string {
  try {
    const [child] = context.ownFigures.inCare(momentOf(context, { authority }));
    return child ?? '';
  } catch (error) {
    if (error instanceof Problem) return '';
    throw error;
  }
}

/** JSON that cannot close the script element it is written into: a reference is whatever a return says it is. */
function harmless(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/**
 * The examples that somebody may ask, with values as the defaults of their variables, so that each answers as soon as it is run. As defaults,
 * because the explorer leaves the variables of a tab it is given out of its editor.
 */
export function exampleTabs(examples: readonly ExampleQuery[], context: Context): readonly ExampleQuery[] {
  const authority = someAuthority(context);
  const today = dayInEngland(context.now);
  const values: Readonly<Record<string, string>> = {
    authority,
    asAt: today,
    earlier: `${addMonths(today, -1)}T12:00:00Z`,
    since: addMonths(today, -3),
    child: someChild(context, authority),
  };
  const allowed = examples.filter(({ query }) => mayReadAll(context.person.role, schema, parse(query)));
  return allowed.map(({ query }) => ({
    query: query.replaceAll(/\$(\w+): (\w+!?)(?=[,)])/g, (declared, name: string) => {
      const value = values[name];
      return value === undefined ? declared : `${declared} = ${harmless(JSON.stringify(value))}`;
    }),
  }));
}
