import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { COHORT_SQL, type CohortKey, IS_UASC, UASC_EVIDENCE } from './cohort-switch.ts';
import type { Definition, Term } from './measure.ts';
import { registerCalendar } from './sql-functions.ts';

const texts = new Map<string, string>();

function read(url: URL): string {
  const found = texts.get(url.href);
  if (found !== undefined) return found;
  const text = readFileSync(url, 'utf8');
  texts.set(url.href, text);
  return text;
}

function term(name: Term | 'known'): string {
  return read(new URL(`./terms/${name}.sql`, import.meta.url));
}

/** The measure's own query, over what was known then, as the common table expression `cohort`. */
function cohortOf(definition: Definition): string {
  const expressions = [
    ...(['known', ...definition.terms] as const).map(term),
    `cohort as (\n${read(definition.cohort)})`,
  ];
  return `with ${expressions.join(',\n')}`;
}

const OUTCOME = `case when :exclude_uasc and ${IS_UASC} then 'excluded' else outcome end`;

const TALLY = `count(*) filter (where counted = 'numerator') as numerators,
  count(*) filter (where counted = 'denominator') as denominators,
  coalesce(sum(value) filter (where counted = 'numerator'), 0) as total,
  coalesce(sum(exposure) filter (where counted = 'numerator'), 0) as exposure,
  count(distinct holder) filter (where counted = 'numerator') as holders`;

export type Shape = 'rows' | 'tally' | CohortKey;

function sqlOf(definition: Definition, shape: Shape): string {
  const cohort = cohortOf(definition);
  if (shape === 'rows')
    return `${cohort} select cohort.*, case when :exclude_uasc then ${UASC_EVIDENCE} end as left_out from cohort`;
  const counted = (group: string) =>
    `select ${OUTCOME} as counted, value, exposure, holder, ${group} from cohort`;
  if (shape === 'tally') return `${cohort} select ${TALLY} from (${counted('null as cut')})`;
  return `${cohort} select cut, ${TALLY} from (${counted(`${COHORT_SQL[shape]} as cut`)}) group by cut order by cut`;
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** The prepared statement of a measure, kept for as long as the file is open. */
export function statementOf(db: DatabaseSync, definition: Definition, shape: Shape): StatementSync {
  const kept = statements.get(db) ?? new Map<string, StatementSync>();
  statements.set(db, kept);
  const key = `${definition.id}@${definition.version}:${shape}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  registerCalendar(db);
  const statement = db.prepare(sqlOf(definition, shape));
  statement.setAllowUnknownNamedParameters(true);
  kept.set(key, statement);
  return statement;
}
