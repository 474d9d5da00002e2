import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Person } from '@permanence/access/person';
import type { Role } from '@permanence/access/roles';
import { STILL_BELIEVED } from '@permanence/read-models/tables';

const read = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

const BUSIEST_WORKER = read('busiest-worker');
const LARGEST_TEAM = read('largest-team');

/** The role of allocations whose workers have this role of ours. */
const ALLOCATED: Partial<Record<Role, string>> = {
  'social-worker': 'social-worker',
  iro: 'reviewing-officer',
};

interface Found {
  readonly id?: string;
  readonly team?: string;
}

function found(row: Record<string, unknown> | undefined): Found {
  const { worker, team } = row ?? {};
  return {
    ...(typeof worker === 'string' ? { id: worker } : {}),
    ...(typeof team === 'string' ? { team } : {}),
  };
}

function foundIn(db: DatabaseSync, authority: string, role: Role): Found {
  const allocated = ALLOCATED[role];
  const asked = { authority, open: STILL_BELIEVED };
  if (allocated !== undefined) return found(db.prepare(BUSIEST_WORKER).get({ ...asked, role: allocated }));
  return role === 'team-manager' ? found(db.prepare(LARGEST_TEAM).get(asked)) : {};
}

/** Somebody of the role who has something to look at: of those that the record knows, who has most children. */
export function somebodyWith(role: Role, authority: string, db: DatabaseSync | undefined): Person {
  const { id = `${role}-1`, team } = db === undefined ? {} : foundIn(db, authority, role);
  return { id, role, authority, teams: team === undefined ? [] : [team] };
}
