import type { Looks } from '../looks.ts';
import { appendLooks, type NewestEntry, newestEntry } from './append.ts';
import { childrenOf } from './children.ts';
import { entriesOf, type Written } from './entries.ts';
import { inWriteTransaction, openLooksDatabase } from './looks-database.ts';

export interface LooksFile extends Looks {
  /** Which file it is, for anchors. */
  readonly id: string;
  /** The end of the chain; undefined while nobody has looked. */
  newest(): NewestEntry | undefined;
  /** Keeps what is still waiting, then closes. */
  close(): void;
}

interface Waiting {
  readonly entries: readonly Written[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Waiting for the disk is most of keeping a look, and one wait serves all requests that came in the same turn. */
function groupCommit(commit: (entries: readonly Written[]) => void) {
  let waiting: Waiting[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      commit(group.flatMap(({ entries }) => entries));
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };
  const add = (entries: readonly Written[]) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ entries, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });
  return { add, flush };
}

export class LooksClosed extends Error {
  override readonly name = 'LooksClosed';

  constructor() {
    super('The log of looks is closed');
  }
}

/** Who looked at whom, in one SQLite file, each entry chained to the one before. Several processes may open the same file. */
export function openLooks(path: string): LooksFile {
  const file = openLooksDatabase(path);
  const children = childrenOf(file);
  let closed = false;
  const commits = groupCommit((entries) => {
    if (closed) throw new LooksClosed();
    try {
      inWriteTransaction(file, () => appendLooks(file, children, entries));
    } catch (error) {
      children.reset();
      throw error;
    }
  });
  return {
    id: file.id,
    keep: async (looks) => {
      if (looks.length > 0) await commits.add(entriesOf(looks));
    },
    newest: () => newestEntry(file),
    close: () => {
      commits.flush();
      closed = true;
      if (file.database.isOpen) file.database.close();
    },
  };
}
