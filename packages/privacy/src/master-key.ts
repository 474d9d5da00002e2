/** Keeps the keys of texts: without it none of them opens. In a file of ours, or in somebody's key management service. */
export interface MasterKey {
  readonly id: string;
  /** `about` has to be said again to unwrap: a wrapped key put elsewhere does not open there. */
  wrap(key: Uint8Array, about: string): Promise<Uint8Array>;
  /** @throws {WrongMasterKey} when it was not wrapped by this one, about this */
  unwrap(wrapped: Uint8Array, about: string): Promise<Uint8Array>;
}

export interface MasterKeys {
  /** A new one, which outlives the process once the promise resolves. */
  make(): Promise<MasterKey>;
  /** @throws {WrongMasterKey} when there is none with this id */
  find(id: string): Promise<MasterKey>;
  /** Nothing is wrapped by it any more: destroys it. */
  discard(id: string): Promise<void>;
  /** Ids of all there are. */
  ids(): Promise<readonly string[]>;
}

export class WrongMasterKey extends Error {
  readonly code = 'wrong-master-key';
  override readonly name = 'WrongMasterKey';
}
