import type { DatabaseSync } from 'node:sqlite';
import { measureOf } from '@permanence/measures/catalogue';
import type { Cohort } from '@permanence/measures/cohort-switch';
import { figureOf, outcomesOf, type Total, totalFor } from '@permanence/measures/figure';
import type { Definition, Policy, Question, Row } from '@permanence/measures/measure';
import type { Moment } from './moment.ts';
import { once } from './once.ts';
import { inTurns } from './stopping.ts';

/** A row, and which of its child's rows it is: most measures have one row a child, some one row an event. */
export interface NumberedRow extends Row {
  readonly nth: number;
}

/** A measure asked at a moment: computed when first looked at, then kept. */
export interface FigureThen {
  readonly moment: Moment;
  readonly definition: Definition;
  readonly question: Asked;
  /** The figure; when its rows are asked for in the same step, their sum, else the cheaper total. */
  readonly total: () => Promise<Total>;
  /** By child, then in an order that does not depend on how the query was run. */
  readonly rows: () => readonly NumberedRow[];
}

/** A question with nothing left to defaults. */
export interface Asked extends Question {
  readonly policy: Policy;
  readonly years: number;
  readonly excludeUasc: boolean;
}

export interface FigureChoices {
  readonly policy?: Policy | undefined;
  readonly years?: number | undefined;
  readonly excludeUasc?: boolean | undefined;
  readonly cohort?: Cohort | undefined;
}

export interface Figures {
  readonly of: (definition: Definition, moment: Moment, choices?: FigureChoices) => FigureThen;
  /** Children in care at the moment: those of the measure of that name. */
  readonly inCare: (moment: Moment) => ReadonlySet<string>;
}

function orderWithinChild({ consideredOn, evidence }: Row): string {
  return `${consideredOn} ${evidence.join()}`;
}

function numbered(rows: readonly Row[]): NumberedRow[] {
  return [...Map.groupBy(rows, (row) => row.child).values()].flatMap((own) =>
    own
      .toSorted((a, b) => (orderWithinChild(a) < orderWithinChild(b) ? -1 : 1))
      .map((row, nth) => ({ ...row, nth })),
  );
}

function ask({ db, turn }: Asking, definition: Definition, moment: Moment, question: Asked): FigureThen {
  let wanted = false;
  const figure = once(() => figureOf(db, definition, question));
  const rows = once(() => numbered(figure().rows));
  return {
    moment,
    definition,
    question,
    total: once(async () => {
      // The fields beside this one are resolved first: by then it is known whether anyone wants the rows.
      await turn();
      return wanted ? figure() : totalFor(db, definition, question);
    }),
    rows: () => {
      wanted = true;
      return rows();
    },
  };
}

function askedOf(
  definition: Definition,
  { authority, asAt, knownAt }: Moment,
  choices: FigureChoices,
): Asked {
  return {
    authority,
    asAt,
    knownAt,
    policy: choices.policy ?? definition.policies[0] ?? 'carer',
    years: choices.years ?? definition.years[0],
    excludeUasc: choices.excludeUasc === true,
    cohort: choices.cohort,
  };
}

const childrenInCare = measureOf('children-in-care') as Definition;

interface Asking {
  readonly db: DatabaseSync;
  /** Waited for before a total is computed. */
  readonly turn: () => Promise<void>;
}

/** One a request: the same question asked twice is computed once. */
export function createFigures(db: DatabaseSync): Figures {
  const asking = { db, turn: inTurns() };
  const asked = new Map<string, FigureThen>();
  const of: Figures['of'] = (definition, moment, choices = {}) => {
    const question = askedOf(definition, moment, choices);
    const key = JSON.stringify([definition.id, definition.version, moment.atLeast, question]);
    const found = asked.get(key) ?? ask(asking, definition, moment, question);
    asked.set(key, found);
    return found;
  };
  const children = new WeakMap<FigureThen, ReadonlySet<string>>();
  return {
    of,
    inCare(moment) {
      const figure = of(childrenInCare, moment);
      const found =
        children.get(figure) ??
        new Set(outcomesOf(db, childrenInCare, figure.question).rows.map(({ child }) => child));
      children.set(figure, found);
      return found;
    },
  };
}
