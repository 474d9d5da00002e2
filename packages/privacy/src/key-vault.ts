import type { SealedClass } from '@permanence/care/child/fact';
import type { DataKey } from './envelope.ts';

/** Gives the keys of texts. Where it says undefined, the text is forgotten: for good, or until its key is put back. */
export interface KeyVault {
  /** The key for a new text of the class in this stream, durable once the promise resolves; undefined when the class was destroyed. */
  keyFor(stream: string, as: SealedClass): Promise<DataKey | undefined>;
  /** Those of the keys that are there. */
  keysWithIds(ids: ReadonlySet<string>): Promise<ReadonlyMap<string, DataKey>>;
  close(): void;
}

export interface OpenedLater extends Omit<KeyVault, 'close'> {
  close(): Promise<void>;
}
