import { inTransaction } from '@permanence/files/transaction';
import type { VaultFile } from './vault-file.ts';

/** A key about to be kept, wrapped already. */
export interface NewKey {
  readonly id: string;
  readonly subject: string;
  readonly as: string;
  readonly generation: number;
  readonly master: string;
  readonly wrapped: Uint8Array;
}

/** Keeps the keys that are asked for in one turn together: waiting for the disk is most of the work. */
export function keepingKeys(file: VaultFile, now: () => number) {
  let waiting: { readonly key: NewKey; readonly kept: PromiseWithResolvers<void> }[] = [];
  const flush = (): void => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    try {
      inTransaction(file.database, () => {
        for (const { key } of group) {
          const { id, subject, as, generation, master, wrapped } = key;
          file.statements.insertKey.run(id, subject, as, generation, master, wrapped, now());
        }
      });
      for (const { kept } of group) kept.resolve();
    } catch (error) {
      for (const { kept } of group) kept.reject(error);
    }
  };
  return {
    /** Resolves once it is durable, or another key of the class is, or the class was destroyed. */
    keep(key: NewKey): Promise<void> {
      const kept = Promise.withResolvers<void>();
      waiting.push({ key, kept });
      if (waiting.length === 1) setImmediate(flush);
      return kept.promise;
    },
    flush,
  };
}
