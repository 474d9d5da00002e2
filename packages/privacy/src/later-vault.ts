import type { KeyVault, OpenedLater } from './key-vault.ts';

/** A vault that is opened by the first text: who reads and writes none needs none. */
export function openedLater(open: () => Promise<KeyVault>): OpenedLater {
  let opening: Promise<KeyVault> | undefined;
  let opened: KeyVault | undefined;
  const vault = (): Promise<KeyVault> => {
    opening ??= open().then(
      (made) => {
        opened = made;
        return made;
      },
      (error: unknown) => {
        // Who asks next tries again: whoever keeps the master key may answer by then.
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
  return {
    keyFor: async (stream, as) => (opened ?? (await vault())).keyFor(stream, as),
    keysWithIds: async (ids) => (opened ?? (await vault())).keysWithIds(ids),
    close: async () => (await opening)?.close(),
  };
}
