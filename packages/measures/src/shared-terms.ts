import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { keysOf } from './cohort-switch.ts';
import { isCollected } from './collected.ts';
import { type Tally, type Total, tallyOf, toOutcome, totalOf } from './figure.ts';
import type { Definition, OutcomeRow, Question, Term } from './measure.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { prepared, sqlOf, termName, termSql } from './statement.ts';

/** Parameters that a term depends on, beyond the day and the moment: they are part of its table's name. */
const DEPENDS_ON: Readonly<Record<Term, readonly string[]>> = {
  'in-care': [],
  'in-care-in-first-year': ['w0'],
  'placements-in-window': ['w0', 'policy'],
  'current-placement': [],
  'placement-area': [],
  'placement-changes': ['w0'],
  'school-moves': ['w0'],
  'worker-changes': ['w0'],
  'index-population': ['w0'],
  'current-allocations': ['role'],
  adopted: ['w0'],
  'adoptive-placement': ['w0'],
  'care-leavers': [],
  'entered-care': ['w0'],
  'return-interviews': ['w0'],
};

/** Terms that a term reads itself. */
const BUILT_ON: Readonly<Record<Term, readonly Term[]>> = {
  'in-care': [],
  'in-care-in-first-year': ['in-care'],
  'placements-in-window': ['in-care'],
  'current-placement': ['in-care'],
  'placement-area': ['current-placement'],
  'placement-changes': ['in-care'],
  'school-moves': ['in-care'],
  'worker-changes': ['in-care'],
  'index-population': ['in-care', 'in-care-in-first-year', 'school-moves', 'worker-changes'],
  'current-allocations': ['in-care'],
  adopted: [],
  'adoptive-placement': ['adopted'],
  'care-leavers': [],
  'entered-care': [],
  'return-interviews': [],
};

/** Terms whose rows are things that happened, several of which may have happened to a child. */
const SEVERAL_A_CHILD: ReadonlySet<Term> = new Set(['entered-care', 'return-interviews']);

/** Whether a measure asks about the children in care on the day: those measures share next to nothing with the others. */
export function isAboutChildrenInCare({ terms }: Pick<Definition, 'terms'>): boolean {
  return terms.some((term) => term === 'in-care' || isAboutChildrenInCare({ terms: BUILT_ON[term] }));
}

function tableOf(term: Term, definition: Definition, parameters: Parameters): string {
  const years = definition.years[0];
  const parts = DEPENDS_ON[term].map((name) => (name === 'w0' ? `${years}_years` : String(parameters[name])));
  return ['shared', termName(term), ...parts].join('_').replaceAll('-', '_');
}

function fromTable(term: Term, table: string): string {
  return `${termName(term)} as not materialized (select * from temp.${table})`;
}

/** Fills the temporary table of a term, unless it has been filled for this question already. */
function fill(
  db: DatabaseSync,
  term: Term,
  definition: Definition,
  parameters: Parameters,
  filled: Set<string>,
): string {
  const table = tableOf(term, definition, parameters);
  if (filled.has(table)) return table;
  filled.add(table);
  const below = BUILT_ON[term].map((name) => fromTable(name, fill(db, name, definition, parameters, filled)));
  // The table takes the rows as they come: it is what keeps them, so that the term need not do it as well.
  const streamed = termSql(term).replace(' as materialized (', ' as not materialized (');
  const select = `with ${[termSql('known'), ...below, streamed].join(',\n')} select * from ${termName(term)}`;
  const columns = prepared(db, `columns of ${table}`, () => select)
    .columns()
    .map(({ name }) => name);
  const key = SEVERAL_A_CHILD.has(term) ? ')' : ', primary key (child)) without rowid';
  db.exec(`create temp table if not exists ${table} (${columns.join(', ')}${key}`);
  db.exec(`delete from temp.${table}`);
  prepared(db, `fill ${table}`, () => `insert into temp.${table} ${select}`).run(parameters);
  return table;
}

/**
 * The queries of many measures for one question, one at a time. What several of them build on is worked out once and kept in
 * temporary tables; each measure is still its own query. Until the last is taken, nothing else may be asked of the file.
 */
function* statementsFor(
  db: DatabaseSync,
  definitions: readonly Definition[],
  question: Question,
  shape: 'tally' | 'rows',
): Generator<readonly [StatementSync, Parameters], void> {
  const filled = new Set<string>();
  const keys = keysOf(question.cohort);
  for (const definition of definitions) {
    const parameters = parametersOf(definition, question);
    const tables = new Map(
      definition.terms.map((term) => [term, fill(db, term, definition, parameters, filled)] as const),
    );
    const name = [`${definition.id}@${definition.version}:shared ${shape}`, ...keys].join(' ');
    const statement = prepared(db, name, () =>
      sqlOf(definition, shape, keys, (term) => fromTable(term, tables.get(term) ?? '')),
    );
    yield [statement, parameters];
  }
}

/** Tallies of many measures for one question, one at a time. Until the last is taken, nothing else may be asked of the file. */
export function* talliesFor(
  db: DatabaseSync,
  definitions: readonly Definition[],
  question: Question,
): Generator<Tally, void> {
  for (const [statement, parameters] of statementsFor(db, definitions, question, 'tally'))
    yield tallyOf(statement.get(parameters) ?? {});
}

/** Rows of many measures for one question, as they come, without the events and the working; under the same condition. */
export function* outcomesFor(
  db: DatabaseSync,
  definitions: readonly Definition[],
  question: Question,
): Generator<readonly OutcomeRow[], void> {
  for (const [statement, parameters] of statementsFor(db, definitions, question, 'rows'))
    yield statement.all(parameters).map(toOutcome);
}

/** Totals of many measures for one question, what they share worked out once. */
export function totalsFor(
  db: DatabaseSync,
  definitions: readonly Definition[],
  question: Question,
): readonly Total[] {
  const tallies = [...talliesFor(db, definitions, question)];
  return definitions.map((definition, index) => {
    const collected = isCollected(db, definition, parametersOf(definition, question));
    return totalOf(definition.sum, tallies[index] as Tally, collected);
  });
}
