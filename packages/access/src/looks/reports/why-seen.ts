import { dayInEngland } from '@permanence/calendar/england';
import type { Reach, Tie } from '@permanence/care/access/sight';
import { isRole, ROLES } from '../../roles.ts';
import type { Looked } from './looked.ts';

/** Why children were whose. */
export interface TiesOfChildren {
  /**
   * Every tie there ever was, as it was known at the instant (`Infinity`: as it is known now). Undefined: there is no such
   * record, or none that can be read.
   */
  knownAt(child: string, instant: number): Promise<readonly Tie[] | undefined>;
}

/**
 * `own`: a relationship, or named. `recorded-later`: one that was recorded only after the look, back-dated over it.
 * `break-glass`: opened it for an hour. `reach`: the role is about every child. `none`: nothing. `unknown`: whose the child
 * was cannot be said: there is no such record, or it was erased.
 */
export type WhySeen = 'own' | 'break-glass' | 'recorded-later' | 'reach' | 'none' | 'unknown';

/** By the day in England, as it was when the record was opened to somebody or was not. */
export function heldAt(at: number): (tie: Tie) => boolean {
  const day = dayInEngland(at);
  return ({ from, to, until }) => from <= day && day < to && (until === undefined || at < until);
}

function reachesOf(role: string): readonly Reach[] {
  return isRole(role) ? ROLES[role] : [];
}

/** Who has the child is no stranger to it, whatever the role of the moment; of a team, only who manages it. */
function isOwn({ kind, who }: Tie, { person, teams, role }: Looked): boolean {
  switch (kind) {
    case 'allocated':
    case 'reviewing-officer':
    case 'registered':
    case 'named':
      return who === person;
    case 'team':
      return reachesOf(role).includes('team') && teams.includes(who);
    case 'panel':
      return reachesOf(role).includes('panel');
    case 'granted':
    case 'interest':
    case 'team-only':
    case 'named-only':
    case 'sealed':
      return false;
  }
}

/** What stood between somebody and a child at the moment of a look. */
export async function whySeen(look: Looked, ties: TiesOfChildren): Promise<WhySeen> {
  const known = look.isForgotten ? undefined : await ties.knownAt(look.child, look.at);
  if (known === undefined) return 'unknown';
  const held = known.filter(heldAt(look.at));
  // First: nobody opens a record for an hour who may see it anyway.
  if (held.some(({ kind, who }) => kind === 'granted' && who === look.person)) return 'break-glass';
  if (held.some((tie) => isOwn(tie, look))) return 'own';
  const since = (await ties.knownAt(look.child, Number.POSITIVE_INFINITY)) ?? [];
  if (since.filter(heldAt(look.at)).some((tie) => isOwn(tie, look))) return 'recorded-later';
  return reachesOf(look.role).includes('authority') ? 'reach' : 'none';
}
