import type { DatabaseSync } from 'node:sqlite';
import { EVERYBODY, type Shown } from '@permanence/read-models/sight';
import { showOnly } from '@permanence/read-models/sight-handle';
import { type InSnapshot, snapshots } from '../snapshot.ts';
import { createSideTables } from './side-tables.ts';
import type { Kept, LiveTables, Topic } from './topic.ts';

interface Source {
  readonly db: DatabaseSync;
  readonly open?: (() => DatabaseSync) | undefined;
  readonly inSnapshot?: InSnapshot;
}

interface Tables extends LiveTables {
  readonly inSnapshot: InSnapshot;
}

/** Tables that show whom a topic is worked out from; those that no topic needs any more are closed. */
export function tablesBySight({ db, open, inSnapshot = snapshots(db) }: Source) {
  const everybody: Tables = { db, side: createSideTables(db), inSnapshot };
  const kept = new Map<string, Tables>();
  const opened = (shown: Shown): Tables => {
    if (open === undefined)
      throw new Error('the tables must be a file for somebody who may not see everything');
    const own = open();
    showOnly(own, shown);
    const tables = { db: own, side: createSideTables(own), inSnapshot: snapshots(own) };
    kept.set(shown.key, tables);
    return tables;
  };
  return {
    of: ({ shown }: Topic<unknown>): Tables =>
      shown.key === EVERYBODY.key ? everybody : (kept.get(shown.key) ?? opened(shown)),
    closeBut(topics: Iterable<Kept>): void {
      const needed = new Set([...topics].map(({ topic }) => topic.shown.key));
      for (const [key, { db: own }] of [...kept]) {
        if (needed.has(key)) continue;
        kept.delete(key);
        own.close();
      }
    },
  };
}
