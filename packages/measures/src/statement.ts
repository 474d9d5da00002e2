import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { COHORT_SQL, type Cohort, type CohortKey, IS_UASC, keysOf, UASC_EVIDENCE } from './cohort-switch.ts';
import type { Definition, Sum, Term } from './measure.ts';
import { cohortParameter } from './parameters.ts';
import { registerCalendar } from './sql-functions.ts';

const texts = new Map<string, string>();

function read(url: URL): string {
  const found = texts.get(url.href);
  if (found !== undefined) return found;
  const text = readFileSync(url, 'utf8');
  texts.set(url.href, text);
  return text;
}

/** A query of `sql/` that is no measure. */
export function sqlFile(name: string): string {
  return read(new URL(`./sql/${name}.sql`, import.meta.url));
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

/** Why a row is not in the figure that was asked for, whatever the measure says of it; null when it is. */
function leftOut(keys: readonly CohortKey[]): string {
  const outside = keys.map(
    (key) => `when ${COHORT_SQL[key]} is not :${cohortParameter(key)} then 'outside-cohort'`,
  );
  return `case when :exclude_uasc and ${IS_UASC} then 'uasc' ${outside.join(' ')} end`;
}

const ROW = `child, considered_on, outcome, because, value, exposure, holder, start_not_known,
  case when :with_events then evidence end as evidence,
  case when :with_events and :exclude_uasc then ${UASC_EVIDENCE} end as left_out_evidence,
  case when :with_events then working end as working`;

const TALLY = `count(*) filter (where counted = 'numerator') as numerators,
  count(*) filter (where counted = 'denominator') as denominators,
  coalesce(sum(value) filter (where counted = 'numerator'), 0) as total,
  coalesce(sum(exposure) filter (where counted = 'numerator'), 0) as exposure,
  max(exposure) as common`;

const HOLDERS = `count(distinct holder) filter (where counted = 'numerator') as holders,
  count(distinct holder) filter (where counted <> 'excluded') as all_holders`;

/** Holders are told apart only where the sum asks for them: it takes a tree of their names. */
function tallied({ kind }: Sum): string {
  return kind === 'load' || kind === 'groups' ? `${TALLY}, ${HOLDERS}` : TALLY;
}

/** What is asked of a cohort: its rows, what they add up to, or that by a key. */
export type Shape = 'rows' | 'tally' | CohortKey;

/** SQL of a measure in a shape, for cohorts chosen by these keys. `term` may say that a shared term is to be found elsewhere. */
export function sqlOf(
  definition: Definition,
  shape: Shape,
  keys: readonly CohortKey[],
  term: (name: Term) => string = termSql,
): string {
  const cohort = cohortOf(definition, term);
  if (shape === 'rows') return `${cohort} select ${ROW}, ${leftOut(keys)} as left_out from cohort`;
  // The limit, which is none, keeps SQLite from working the columns out anew wherever the tally looks at them.
  const counted = (group: string) =>
    `select case when ${leftOut(keys)} is null then outcome else 'excluded' end as counted, value, exposure, holder, ${group} from cohort limit -1`;
  const tally = tallied(definition.sum);
  if (shape === 'tally') return `${cohort} select ${tally} from (${counted('null as cut')})`;
  return `${cohort} select cut, ${tally} from (${counted(`${COHORT_SQL[shape]} as cut`)}) group by cut order by cut`;
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

export function statementOf(
  db: DatabaseSync,
  definition: Definition,
  shape: Shape,
  cohort?: Cohort,
): StatementSync {
  const keys = keysOf(cohort);
  const name = [`${definition.id}@${definition.version}:${shape}`, ...keys].join(' ');
  return prepared(db, name, () => sqlOf(definition, shape, keys));
}
