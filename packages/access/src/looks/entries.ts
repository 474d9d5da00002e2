import type { Look, SightGiven } from '../looks.ts';
import type { EntryHead } from './chain.ts';

export interface Written {
  readonly head: Omit<EntryHead, 'number'>;
  readonly children: readonly { readonly child: string; readonly sight: SightGiven }[];
}

function headOf(look: Look): Omit<EntryHead, 'number'> {
  const { at, person, role, teams, authority, fields, purpose, asAt, knownAt, correlationId } = look;
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) throw new RangeError('A look must say when: an instant');
  return {
    ...{ at: instant, person, role, authority, purpose, correlationId },
    teams: JSON.stringify(teams),
    fields: JSON.stringify(fields),
    asAt: asAt ?? null,
    knownAt: knownAt ?? null,
  };
}

const MORE: Readonly<Record<SightGiven, number>> = { refused: 0, stub: 1, whole: 2 };

/** What several looks have in common is written once; a child that was shown twice was shown as much as the larger. */
export function entriesOf(looks: readonly Look[]): readonly Written[] {
  const entries = new Map<string, { head: Written['head']; children: Map<string, SightGiven> }>();
  for (const look of looks) {
    const head = headOf(look);
    const name = JSON.stringify(head);
    const entry = entries.get(name) ?? { head, children: new Map<string, SightGiven>() };
    entries.set(name, entry);
    const before = entry.children.get(look.child);
    if (before === undefined || MORE[before] < MORE[look.sight]) entry.children.set(look.child, look.sight);
  }
  return Array.from(entries.values(), ({ head, children }) => ({
    head,
    children: Array.from(children, ([child, sight]) => ({ child, sight })),
  }));
}
