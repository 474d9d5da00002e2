import { mayDo, mayRead } from '@permanence/access/graphql-matrix';
import type { Role } from '@permanence/access/roles';
import { type Cohort, keysOf } from '@permanence/measures/cohort-switch';
import { figureOf, totalFor } from '@permanence/measures/figure';
import type { Definition, Question, Row } from '@permanence/measures/measure';
import { positionReached } from '../at-least.ts';
import type { Context } from '../context.ts';
import { checkEverybody, checkOneCut, totalDisclosed } from '../disclosing.ts';
import { districtsThen } from '../district-then.ts';
import { inOrderOfNames, isListed, isRestricted, nameShown } from '../rows-shown.ts';
import { forbidden } from '../verbs.ts';
import type { Cell, TakeAway } from './take-away.ts';

/** What a file is asked for: a question, and the instant that counts as now. */
export interface Take {
  readonly question: Question;
  readonly now: number;
}

/** `sex=1; age-band=5 to 9`; empty when it is everybody. */
function cohortInWords(cohort: Cohort | undefined): string {
  return keysOf(cohort)
    .map((key) => `${key}=${cohort?.[key]}`)
    .join('; ');
}

/** Whose record, on which day, known by when, and how far into the log the tables had come. */
export function aboutQuestion({ whole }: Context, { question, now }: Take) {
  return {
    authority: question.authority,
    asAt: question.asAt,
    knownAt: new Date(question.knownAt ?? now).toISOString(),
    position: positionReached(whole),
    excludeUasc: question.excludeUasc === true,
    cohort: cohortInWords(question.cohort),
  };
}

const COLUMNS = [
  'child',
  'outcome',
  'childValue',
  'because',
  'notes',
  'district',
  'consideredOn',
  'evidence',
] as const;
type Column = (typeof COLUMNS)[number];

/** What a role may have of a row: the same as in an answer. */
function columnsFor(role: Role): readonly Column[] {
  return COLUMNS.filter((column) => mayRead(role, 'FigureRow', column === 'childValue' ? 'value' : column));
}

/** Of a record that may not be looked into. */
const NOTHING_TOLD = {
  child: '',
  because: 'restricted',
  notes: [],
  district: null,
  consideredOn: null,
  evidence: [],
} as const;

function cellsOf(
  context: Context,
  { authority, asAt, knownAt }: Question,
  row: Row,
  district: string | null,
): Readonly<Record<Column, Cell>> & { readonly child: string } {
  const { outcome, value = null, because, notes, consideredOn, evidence } = row;
  const moment = { authority, asAt, knownAt, atLeast: undefined };
  const restricted = isRestricted(context, row.child);
  context.looked.note({ moment, child: row.child }, 'figure-row', restricted ? 'stub' : 'whole');
  const child = nameShown(context, { moment, child: row.child });
  const told = { child, outcome, childValue: value, because, notes, district, consideredOn, evidence };
  return restricted ? { ...told, ...NOTHING_TOLD } : told;
}

/** Rows of the children whom the asker may have on a list, in the order of what they are called. */
function rowsOf(context: Context, question: Question, rows: readonly Row[]): readonly (readonly Cell[])[] {
  const { role } = context.person;
  if (!mayDo(role, 'export-rows')) throw forbidden('take rows away', role);
  const columns = columnsFor(role);
  const listed = rows.filter(({ child }) => isListed(context, child));
  const districtOf = districtsThen(context, question, listed);
  const cells = listed.map((row) => cellsOf(context, question, row, districtOf(row)));
  return inOrderOfNames(cells, ({ child }) => child).map((row) => columns.map((column) => row[column]));
}

/** One figure; with the children behind it, by reference, when they are wanted. */
export function figureFile(
  context: Context,
  definition: Definition,
  take: Take,
  withChildren: boolean,
): TakeAway {
  const { question } = take;
  const { whole: db, person } = context;
  if (withChildren) checkEverybody(context, question);
  checkOneCut(context, question);
  const figure = withChildren ? figureOf(db, definition, question) : undefined;
  const total = figure ?? totalFor(db, definition, question);
  return {
    name: [definition.id, question.authority, question.asAt].join('-'),
    about: {
      definition: `${definition.id}@${definition.version}`,
      title: definition.title,
      ...aboutQuestion(context, take),
      policy: question.policy ?? definition.policies[0] ?? null,
      years: question.years ?? definition.years[0],
      unit: definition.unit,
      ...totalDisclosed(context, definition, question, total),
      disclosure: context.disclosure,
    },
    columns: figure === undefined ? [] : columnsFor(person.role),
    rows: figure === undefined ? [] : rowsOf(context, question, figure.rows),
  };
}
