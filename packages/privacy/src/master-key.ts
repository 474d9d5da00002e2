import { StoreUnavailable } from '@permanence/event-store/errors';

/** Keeps the keys of texts: without it none of them opens. In a file of ours, or in somebody's key management service. */
export interface MasterKey {
  readonly id: string;
  /**
   * `about` has to be said again to unwrap: a wrapped key put elsewhere does not open there.
   * @throws {KeysUnavailable} when whoever keeps it does not answer
   */
  wrap(key: Uint8Array, about: string): Promise<Uint8Array>;
  /**
   * @throws {WrongMasterKey} when it was not wrapped by this one, about this
   * @throws {KeysUnavailable} when whoever keeps it does not answer
   */
  unwrap(wrapped: Uint8Array, about: string): Promise<Uint8Array>;
}

/** `left`: it belongs to others, who destroy it or do not. */
export type Discarded = 'destroyed' | 'left';

export interface MasterKeys {
  /** The one to wrap by from now on, which outlives the process once the promise resolves. The same again when nobody set another. */
  make(): Promise<MasterKey>;
  /** @throws {WrongMasterKey} here or when it is used, when there is none with this id */
  find(id: string): Promise<MasterKey>;
  /** Nothing of this vault is wrapped by it any more. */
  discard(id: string): Promise<Discarded>;
}

export class WrongMasterKey extends Error {
  readonly code = 'wrong-master-key';
  override readonly name = 'WrongMasterKey';
}

/** Whoever keeps the master key did not answer in time, or would not. Nothing was sealed, so that nothing was recorded. */
export class KeysUnavailable extends StoreUnavailable {
  constructor(what: string, cause: unknown) {
    super(what, cause);
    this.message = `The keys of texts are out of reach: ${what}`;
  }
}
