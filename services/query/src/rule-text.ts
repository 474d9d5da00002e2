import { readFileSync } from 'node:fs';
import type { Definition } from '@permanence/measures/measure';

const texts = new Map<string, string>();

function read(file: URL): string {
  const text = texts.get(file.href) ?? readFileSync(file, 'utf8');
  texts.set(file.href, text);
  return text;
}

/** The measure's own query. */
export function cohortSql({ cohort }: Definition): string {
  return read(cohort);
}

/** The shared pieces its query is built on, what was known then first. */
export function termsOf({ cohort, terms }: Definition) {
  return ['known', ...terms].map((name) => ({
    name,
    sql: read(new URL(`../terms/${name}.sql`, cohort)),
  }));
}
