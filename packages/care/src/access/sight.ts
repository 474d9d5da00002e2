import type { CivilDate } from '@permanence/calendar/civil-date';

/** What makes a child somebody's own. */
export type Relationship = 'allocated' | 'team' | 'reviewing-officer' | 'panel';

/** Which children a role is about: those with such a relationship, or all of the authority. */
export type Reach = Relationship | 'authority';

/** Who looks. */
export interface Viewer {
  /** Pseudonymous id, as in allocations. */
  readonly id: string;
  readonly teams: readonly string[];
  readonly reaches: readonly Reach[];
}

/**
 * One reason why somebody may see a record, or may not. `who` is a worker, a team, or nobody in particular ('').
 * `named`: may see a record kept to named people. `interest`: is of the child's family or knows it; sees nothing whatever
 * else holds. `registered`: began the record, and nobody has the child yet. `granted`: broke the glass, or two people opened it; until the instant `until`, epoch milliseconds.
 */
export interface Tie {
  readonly kind:
    | Relationship
    | 'registered'
    | 'team-only'
    | 'named-only'
    | 'sealed'
    | 'named'
    | 'interest'
    | 'granted';
  readonly who: string;
  /** Half-open: the first day, and the first day on which it no longer holds. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly until?: number | undefined;
}

/** `stub`: that there is such a record, and nothing of it. `nothing`: not even that. */
export type Sight = 'whole' | 'stub' | 'nothing';

export interface Now {
  readonly today: CivilDate;
  /** Epoch milliseconds. */
  readonly instant: number;
}

function holds({ from, to, until }: Tie, { today, instant }: Now): boolean {
  return from <= today && today < to && (until === undefined || instant < until);
}

function isRelated(tie: Tie, { id, teams, reaches }: Viewer): boolean {
  if (tie.kind === 'team') return reaches.includes('team') && teams.includes(tie.who);
  if (tie.kind === 'panel') return reaches.includes('panel');
  if (tie.kind === 'registered') return tie.who === id;
  if (tie.kind === 'allocated' || tie.kind === 'reviewing-officer')
    return reaches.includes(tie.kind) && tie.who === id;
  return false;
}

/** How much of a record somebody sees now. Denied unless something allows it. */
export function sightOf(ties: readonly Tie[], viewer: Viewer, now: Now): Sight {
  const live = ties.filter((tie) => holds(tie, now));
  const is = (kind: Tie['kind'], who?: string) =>
    live.some((tie) => tie.kind === kind && (who === undefined || tie.who === who));
  const hidden = is('sealed') ? 'nothing' : 'stub';
  const named = is('named', viewer.id);
  if (is('interest', viewer.id)) return hidden;
  if (is('granted', viewer.id)) return 'whole';
  if (is('sealed') || is('named-only')) return named ? 'whole' : hidden;
  const related = live.some((tie) => isRelated(tie, viewer));
  if (is('team-only')) {
    const own = live.some(
      (tie) => (tie.kind === 'allocated' || tie.kind === 'team') && isRelated(tie, viewer),
    );
    return own || named ? 'whole' : 'stub';
  }
  return related || named || viewer.reaches.includes('authority') ? 'whole' : 'stub';
}
