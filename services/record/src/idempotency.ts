import { hash } from 'node:crypto';
import type { Caller } from './command.ts';

/** An answer as it went out; kept, so that the same command gets the same answer. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Whose command. A key means something only with the one who made it up. */
export interface CommandName extends Pick<Caller, 'authority' | 'actor'> {
  readonly key: string;
}

export type Claim =
  /** It is yours: keep an answer or release it. */
  | { readonly kind: 'claimed' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'other-body' };

/** Remembers commands by their key. What it must not lose is in the log anyway: events carry their command's id. */
export interface IdempotencyStore {
  claim(name: CommandName, digest: string): Claim;
  /** Resolves once the answer outlives the process. */
  keep(name: CommandName, answer: KeptAnswer): Promise<void>;
  /** Nothing was answered for good: the key may be used again. */
  release(name: CommandName): void;
  close(): void;
}

/** Tells whether two commands ask the same, without keeping what they ask. */
export function digestOf(method: string, path: string, body: unknown): string {
  return hash('sha256', JSON.stringify([method, path, body]));
}
