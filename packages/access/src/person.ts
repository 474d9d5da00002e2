import type { Viewer } from '@permanence/care/access/sight';
import { ROLES, type Role } from './roles.ts';

/** Somebody who signed in, as the token says. Holds no name: a pseudonymous id, as allocations have it. */
export interface Person {
  /** The worker of allocations, the actor of commands. */
  readonly id: string;
  /** One at a time: who has several signs in as one of them, so that a purpose stands behind every look. */
  readonly role: Role;
  /** The authority whose records; nobody sees two. */
  readonly authority: string;
  /** Teams managed, or worked in. */
  readonly teams: readonly string[];
}

/** Who looks, as the state of a record and the relationships of a child are asked. */
export function viewerOf({ id, role, teams }: Person): Viewer {
  return { id, teams, reaches: ROLES[role] };
}
