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

/** SQL of a term: one common table expression, named like the term with underscores. */
export function termSql(name: Term | 'known'): string {
  return read(new URL(`./terms/${name}.sql`, import.meta.url));
}

/** Name of a term's common table expression. */
export function termName(term: Term): string {
  return term.replaceAll('-', '_');
}

/** The measure's own query, over what was known then, as the common table expression `cohort`. */
function cohortOf(definition: Definition, term: (name: Term) => string): string {
  const expressions = [
    termSql('known'),
    ...definition.terms.map(term),
    `cohort as (\n${read(definition.cohort)})`,
  ];
  return `with ${expressions.join(',\n')}`;
}

const LEFT_OUT = `:exclude_uasc and ${IS_UASC}`;
const ROW = `child, considered_on, outcome, because, value, exposure, holder, start_not_known,
  ${LEFT_OUT} as left_out,
  case when :with_events then evidence end as evidence,
  case when :with_events and :exclude_uasc then ${UASC_EVIDENCE} end as left_out_evidence,
  case when :with_events then working end as working`;

const TALLY = `count(*) filter (where counted = 'numerator') as numerators,
  count(*) filter (where counted = 'denominator') as denominators,
  coalesce(sum(value) filter (where counted = 'numerator'), 0) as total,
  coalesce(sum(exposure) filter (where counted = 'numerator'), 0) as exposure,
  count(distinct holder) filter (where counted = 'numerator') as holders,
  count(distinct holder) filter (where counted <> 'excluded') as all_holders,
  max(exposure) as common`;

/** What is asked of a cohort: its rows, what they add up to, or that by a key. */
export type Shape = 'rows' | 'tally' | CohortKey;

/** SQL of a measure in a shape. `term` may say that a shared term is to be found elsewhere. */
export function sqlOf(definition: Definition, shape: Shape, term: (name: Term) => string = termSql): string {
  const cohort = cohortOf(definition, term);
  if (shape === 'rows') return `${cohort} select ${ROW} from cohort`;
  const counted = (group: string) =>
    `select case when ${LEFT_OUT} then 'excluded' else outcome end as counted, value, exposure, holder, ${group} from cohort`;
  if (shape === 'tally') return `${cohort} select ${TALLY} from (${counted('null as cut')})`;
  return `${cohort} select cut, ${TALLY} from (${counted(`${COHORT_SQL[shape]} as cut`)}) group by cut order by cut`;
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** A prepared statement, kept under its key for as long as the file is open. */
export function prepared(db: DatabaseSync, key: string, sql: () => string): StatementSync {
  const kept = statements.get(db) ?? new Map<string, StatementSync>();
  statements.set(db, kept);
  const found = kept.get(key);
  if (found !== undefined) return found;
  registerCalendar(db);
  const statement = db.prepare(sql());
  statement.setAllowUnknownNamedParameters(true);
  kept.set(key, statement);
  return statement;
}

export function statementOf(db: DatabaseSync, definition: Definition, shape: Shape): StatementSync {
  return prepared(db, `${definition.id}@${definition.version}:${shape}`, () => sqlOf(definition, shape));
}
