/** Read models of told children, filled by the projection that fills the file, as the query service finds them. */
import type { DatabaseSync } from 'node:sqlite';
import { createAccountTables } from '@permanence/read-models/parked';
import type { Story } from '../../../packages/measures/src/example.ts';
import { storyReadModels } from '../../../packages/measures/test/read-models.ts';
import { POSITION } from './given.ts';

export type { Story } from '../../../packages/measures/src/example.ts';

export function toldAuthority(stories: Readonly<Record<string, Story>>): DatabaseSync {
  const db = storyReadModels(stories);
  createAccountTables(db);
  db.prepare("insert into checkpoint values ('read-models', 1, ?)").run(POSITION);
  return db;
}
