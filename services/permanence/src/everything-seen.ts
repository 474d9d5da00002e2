import type { DatabaseSync } from 'node:sqlite';
import type { DisclosurePolicy } from '@permanence/measures/disclosure-policies';
import { type Context, createContext } from '@permanence/query/context';
import { createNames } from '@permanence/query/names';
import { createScorecards } from '@permanence/query/scorecards';
import { EVERYBODY } from '@permanence/read-models/sight';
import { namesKeyIn } from './names-key.ts';

/** What whoever is at the machine sees of an authority: all of it, as its returns officer would who counts everybody. */
export function everythingSeen(
  db: DatabaseSync,
  data: string,
  authority: string,
  now: number,
  disclosure?: DisclosurePolicy,
): Context {
  const sights = { known: EVERYBODY, confirmed: EVERYBODY, whole: EVERYBODY };
  const seeing = { figures: db, own: db, ...sights };
  return createContext(seeing, {
    person: { id: 'command-line', role: 'returns-officer', authority, teams: [] },
    names: createNames(namesKeyIn(data)),
    now,
    disclosure,
    scorecards: createScorecards(db)(seeing),
  });
}
