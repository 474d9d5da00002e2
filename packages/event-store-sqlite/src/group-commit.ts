import { PartlyRepeated, WrongExpectedRevision } from '@permanence/event-store/errors';
import type { Appended } from '@permanence/event-store/event-store';
import { inWriteTransaction, type LogFile } from './log-file.ts';

interface Waiting {
  readonly write: () => Appended;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit {
  /** Runs the write with all others that are asked for in the same turn, in one transaction; resolves once it is durable. */
  add(write: () => Appended): Promise<Appended>;
  /** Commits what is waiting now. */
  flush(): void;
}

/** A write that is refused has written nothing yet, so the others of its group go on. */
function isRefusal(error: unknown): boolean {
  return error instanceof WrongExpectedRevision || error instanceof PartlyRepeated;
}

function attempt({ write, resolve, reject }: Waiting): () => void {
  try {
    const appended = write();
    return () => resolve(appended);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return () => reject(error);
  }
}

/** Waiting for the disk is most of an append, and one wait serves all that are written together. */
export function groupCommitOn(log: LogFile): GroupCommit {
  let waiting: Waiting[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      for (const answer of inWriteTransaction(log, () => group.map(attempt))) answer();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };
  return {
    add: (write) =>
      new Promise((resolve, reject) => {
        waiting.push({ write, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    flush,
  };
}
