import { mayDo } from '@permanence/access/graphql-matrix';
import { ROLES } from '@permanence/access/roles';
import type { Reach } from '@permanence/care/access/sight';
import { isShown } from '@permanence/read-models/sight';
import type { Context } from './context.ts';
import type { FigureThen, NumberedRow } from './figures.ts';
import type { ChildThen } from './moment.ts';

/** A row of a figure, and whether nothing may be told of it but what it is in the figure. */
export interface RowShown {
  readonly from: FigureThen;
  readonly row: NumberedRow;
  readonly restricted: boolean;
}

/** Whoever has to do with every child sees every row: one that may not be looked into says so. Nobody else sees it at all. */
function listsRestricted({ person }: Context): boolean {
  const reaches: readonly Reach[] = ROLES[person.role];
  return reaches.includes('authority');
}

export function isRestricted({ sights }: Context, child: string): boolean {
  return !isShown(sights.whole, child);
}

/** Whether a list may have a line for the child. */
export function isListed(context: Context, child: string): boolean {
  return !isRestricted(context, child) || listsRestricted(context);
}

export function rowShown(context: Context, from: FigureThen, row: NumberedRow): RowShown {
  return { from, row, restricted: isRestricted(context, row.child) };
}

export function rowsShown(
  context: Context,
  from: FigureThen,
  rows: readonly NumberedRow[] = from.rows(),
): RowShown[] {
  return rows.filter(({ child }) => isListed(context, child)).map((row) => rowShown(context, from, row));
}

/** The child of a line; null where nobody may be named. */
export function childShown(context: Context, { moment, child }: ChildThen): ChildThen | null {
  return child === '' || isRestricted(context, child) ? null : { moment, child };
}

/**
 * What a child is called, and so where it stands in a list: an order by references would tell something of them, and the
 * place of a line that names nobody something of whose it is.
 */
export function nameShown(context: Context, { moment, child }: ChildThen): string {
  const byReference = !mayDo(context.person.role, 'see-pseudonyms') && !isRestricted(context, child);
  if (child === '' || byReference) return child;
  return context.names.pseudonym(moment.authority, child);
}

/** A list in the order of what its children are called. */
export function inOrderOfNames<Item>(items: readonly Item[], nameOf: (item: Item) => string): Item[] {
  const named = items.map((item) => ({ item, name: nameOf(item) }));
  return named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ item }) => item);
}
