import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Person } from '@permanence/access/person';
import type { Role } from '@permanence/access/roles';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { givenAuthority } from '../authority.ts';
import { AUTHORITY, GivenChild } from '../given.ts';

/** A worker, a reviewing officer and a team that several children of the authority have. */
export const WORKER = 'W1';
export const TEAM = 'north';

export function personAs(role: Role, more: Partial<Person> = {}): Person {
  return { id: WORKER, role, authority: AUTHORITY, teams: [TEAM], ...more };
}

type TieKind =
  | 'allocated'
  | 'team'
  | 'reviewing-officer'
  | 'panel'
  | 'sealed'
  | 'named-only'
  | 'team-only'
  | 'named'
  | 'interest'
  | 'granted';

export function tied(
  db: DatabaseSync,
  child: string,
  kind: TieKind,
  who: string,
  until: number | null = null,
): void {
  const nth = Number(db.prepare('select count(*) as ties from tie where child = ?').get(child)?.ties);
  db.prepare("insert into tie values (?, ?, ?, ?, ?, '2000-01-01', '9999-12-31', ?)").run(
    AUTHORITY,
    child,
    nth,
    kind,
    who,
    until,
  );
}

function tiedToAll(db: DatabaseSync, child: string): void {
  tied(db, child, 'allocated', WORKER);
  tied(db, child, 'reviewing-officer', WORKER);
  tied(db, child, 'team', TEAM);
  tied(db, child, 'panel', '');
}

/** Everything that boards, lists and figures look at, in one life. */
export function giveBusyLife(
  db: DatabaseSync,
  child: string,
  moves: readonly string[] = ['2017-11-01'],
): void {
  const life = new GivenChild(db, child);
  life
    .born('2012-02-02', { sex: '1', ethnicity: 'WBRI' })
    .inCareSince('2016-05-01', moves)
    .placed('carer', '2016-05-01', '2016-05-01', ...moves)
    .placed('record', '2016-05-01', '2016-05-01', ...moves);
  const evidence = life.event('SocialWorkerAllocated', '2016-05-01', { worker: WORKER });
  const having = { worker: WORKER, team: TEAM, unbroken_from: '2016-05-01', evidence };
  life
    .row('allocation', { role: 'social-worker', valid_from: '2016-05-01', ...having })
    .row('allocation', { role: 'reviewing-officer', valid_from: '2016-05-01', ...having })
    .row('enrolment', { valid_from: '2017-09-01', school: '100001', previous_school: '100000', evidence })
    .row('review', {
      valid_from: '2016-05-20',
      valid_to: '2016-05-21',
      period_from: '2016-05-01',
      participation: 'PN1',
      number: 1,
      due: '2016-05-30',
      next_due: '2016-08-20',
      evidence,
    })
    .row('adoption_step', { valid_from: '2018-01-01', valid_to: '2018-01-02', step: 'plan', evidence })
    .row('missing_spell', { valid_from: '2018-02-01', absence: 'M', evidence })
    .row('observation', {
      kind: 'sibling-group',
      valid_from: '2016-05-01',
      code: 'TOGETHER',
      reference: 'S1',
      evidence,
    })
    .row('observation', {
      kind: 'sdq',
      valid_from: '2018-01-01',
      valid_to: '2018-01-02',
      amount: 12,
      evidence,
    });
}

export interface World {
  readonly path: string;
  readonly open: () => DatabaseSync;
  readonly close: () => void;
}

/** Tables in a file, as they are served. */
export function worldWith(give: (db: DatabaseSync) => void): World {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  const path = join(folder, 'read-models.sqlite');
  const given = givenAuthority();
  giveBusyLife(given, 'busy');
  for (const child of ['busy', 'moved', 'away']) tiedToAll(given, child);
  give(given);
  given.prepare('vacuum into ?').run(path);
  given.close();
  // Sets how the file is written, so that readers and a writer do not wait for each other.
  openReadModels(path).close();
  return {
    path,
    open: () => openReadModels(path, { readOnly: true }),
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** A record that everybody would have to do with, but that nobody may know of. */
export function giveSealed(db: DatabaseSync, child = 'sealed', moves?: readonly string[]): void {
  giveBusyLife(db, child, moves);
  tiedToAll(db, child);
  tied(db, child, 'sealed', '');
}
