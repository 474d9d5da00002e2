import { randomBytes, randomUUID } from 'node:crypto';
import type { SealedClass } from '@permanence/care/child/fact';
import type { DataKey } from '@permanence/privacy/envelope';
import type { KeyVault } from '@permanence/privacy/key-vault';

const KEY_BYTES = 32;

/** Keys of one child's texts, which are destroyed by a word. */
export function keysInMemory(): KeyVault & { destroy(as: SealedClass): void } {
  const keys = new Map<SealedClass, DataKey | undefined>();
  const made = (as: SealedClass): DataKey => {
    const key = { id: randomUUID(), key: randomBytes(KEY_BYTES), marks: randomBytes(KEY_BYTES) };
    keys.set(as, key);
    return key;
  };
  return {
    keyFor: async (_stream, as) => (keys.has(as) ? keys.get(as) : made(as)),
    keysWithIds: async (ids) =>
      new Map(
        [...keys.values()].flatMap((key) => (key !== undefined && ids.has(key.id) ? [[key.id, key]] : [])),
      ),
    destroy: (as) => void keys.set(as, undefined),
    close: () => {},
  };
}
