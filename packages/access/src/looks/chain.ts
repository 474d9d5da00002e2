import { createHmac, hash } from 'node:crypto';

/** What all looks of an entry share, as it is stored. */
export interface EntryHead {
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly person: string;
  readonly role: string;
  /** JSON, as stored. */
  readonly teams: string;
  readonly authority: string;
  /** JSON, as stored. */
  readonly fields: string;
  readonly purpose: string;
  readonly asAt: string | null;
  readonly knownAt: string | null;
  readonly correlationId: string;
}

/** One child of an entry. */
export interface ChainedLook {
  /** Number of the child in this file. */
  readonly child: number;
  readonly commitment: Uint8Array;
  readonly sight: string;
  /** Of a child that this very entry says is forgotten. */
  readonly pseudonym?: string;
}

/** Before the first entry. */
export const NOTHING_BEFORE: Uint8Array = new Uint8Array(32);

export const FORGOTTEN = 'forgotten';

/**
 * What stands in the chain instead of a reference. With the key, it proves which reference was meant; without it, no guess
 * at a reference can be checked.
 */
export function commitmentTo(key: Uint8Array, authority: string, reference: string): Buffer {
  return createHmac('sha256', key)
    .update(JSON.stringify([authority, reference]))
    .digest();
}

/** The one way to write an entry down, so that two programs come to the same hash. Children by number. */
function canonical(head: EntryHead, looks: readonly ChainedLook[]): string {
  const { number, at, person, role, teams, authority, fields, purpose, asAt, knownAt, correlationId } = head;
  return JSON.stringify([
    ...[number, at, person, role, teams, authority, fields, purpose, asAt, knownAt, correlationId],
    looks.map(({ child, commitment, sight, pseudonym }) => [
      ...[child, Buffer.from(commitment).toString('base64url'), sight],
      ...(pseudonym === undefined ? [] : [pseudonym]),
    ]),
  ]);
}

export function hashOf(before: Uint8Array, head: EntryHead, looks: readonly ChainedLook[]): Buffer {
  return hash('sha256', `${Buffer.from(before).toString('hex')}\n${canonical(head, looks)}`, 'buffer');
}
