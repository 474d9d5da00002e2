import { mayDo } from '@permanence/access/graphql-matrix';
import type { Role } from '@permanence/access/roles';
import type { CohortKey } from '@permanence/measures/cohort-switch';
import {
  cutsOf,
  type Hidden,
  hiddenBy,
  isAnswerable,
  isHidden,
  roundedAsPublished,
} from '@permanence/measures/disclosure';
import type { DisclosurePolicy } from '@permanence/measures/disclosure-policies';
import type { Total } from '@permanence/measures/figure';
import type { Definition, Question } from '@permanence/measures/measure';
import type { ScorecardRow } from '@permanence/measures/scorecard';
import type { Context } from './context.ts';
import { BadRequest } from './problems.ts';

type Asked = Pick<Question, 'cohort' | 'excludeUasc'>;

/**
 * What is done with figures of some of the children; who may see small numbers may choose. Figures of everybody are shown as
 * they are: the panel's own page prints them.
 */
export function policyFor(role: Role, chosen: DisclosurePolicy | undefined): DisclosurePolicy {
  return mayDo(role, 'see-small-numbers') ? (chosen ?? 'none') : 'suppress-1-5';
}

/** Whether small numbers of some of the children are kept from who asks. */
export function suppresses({ disclosure }: Context, question: Asked): boolean {
  return disclosure === 'suppress-1-5' && cutsOf(question).length > 0;
}

/** Refuses children chosen by several keys. */
export function checkOneCut({ disclosure }: Context, question: Asked): void {
  if (disclosure !== 'suppress-1-5' || isAnswerable(question)) return;
  throw new BadRequest('cohort', 'Choose children by one key at a time: by several, they are too few.');
}

/** Refuses what tells of few children however it is shown: rows, trends and changes of some of them. */
export function checkEverybody(context: Context, question: Asked): void {
  if (!suppresses(context, question)) return;
  throw new BadRequest(
    'cohort',
    'This can be asked about everybody only: of some of the children, it is too few.',
  );
}

const kept = new WeakMap<Context, Map<string, Hidden>>();

/** What is hidden of a figure cut by a key; worked out once a request. */
export function hiddenOf(
  context: Context,
  definition: Definition,
  question: Question,
  key: CohortKey,
): Hidden {
  if (context.disclosure !== 'suppress-1-5') return new Set();
  const found = kept.get(context) ?? new Map<string, Hidden>();
  kept.set(context, found);
  const { authority, asAt, knownAt, policy, years } = question;
  const name = JSON.stringify([definition.id, authority, asAt, knownAt, policy, years, key]);
  const hidden = found.get(name) ?? hiddenBy(context.whole, definition, question, key);
  found.set(name, hidden);
  return hidden;
}

/** Whether the figure must not be shown to who asks. */
export function isSuppressed(context: Context, definition: Definition, question: Question): boolean {
  const [key] = cutsOf(question);
  return key !== undefined && isHidden(hiddenOf(context, definition, question, key), question, key);
}

/** A figure as it is shown: all of it, rounded, or nothing. */
export function totalDisclosed(context: Context, definition: Definition, question: Question, total: Total) {
  const { numerator, denominator, value, collected } = total;
  const exact = { numerator, denominator, value, collected };
  if (isSuppressed(context, definition, question)) {
    return { numerator: null, denominator: null, value: null, collected, suppressed: true };
  }
  const shown = context.disclosure === 'dfe-rounding' ? roundedAsPublished(definition.sum, exact) : exact;
  return { ...shown, suppressed: false };
}

/** A line of the scorecard as it is shown: a figure that is not is nowhere on it, nor what follows from it. */
export type RowDisclosed = Omit<ScorecardRow, 'numerator' | 'denominator'> & {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly suppressed: boolean;
};

/** What would tell more than a rounded figure does. */
const NOT_COMPARED = {
  fromTarget: null,
  previousMonth: null,
  previousYear: null,
  direction: null,
  change: null,
  since: null,
} as const;

const NOTHING_TOLD = {
  ...NOT_COMPARED,
  numerator: null,
  denominator: null,
  value: null,
  rag: null,
  notRated: null,
} as const;

/** What is hidden on one of its days is not to be seen beside another. */
export function rowDisclosed(
  context: Context,
  definition: Definition,
  days: readonly Question[],
  row: ScorecardRow,
): RowDisclosed {
  if (context.disclosure === 'dfe-rounding') {
    return { ...roundedAsPublished(definition.sum, row), ...NOT_COMPARED, suppressed: false };
  }
  const suppressed = days.some((question) => isSuppressed(context, definition, question));
  return suppressed ? { ...row, ...NOTHING_TOLD, suppressed } : { ...row, suppressed };
}
