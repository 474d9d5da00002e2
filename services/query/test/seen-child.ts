import { expect } from 'vitest';
import type { Ask } from './ask.ts';

/** Asks for fields of a child on a day, known by an instant. */
export function childSeen(ask: Ask) {
  return async (id: string, asAt: string, fields: string, knownAt?: number): Promise<unknown> => {
    const answer = await ask<{ child: unknown }>(
      `query ($id: String!, $asAt: Date, $knownAt: DateTime) {
        child(id: $id, asAt: $asAt, knownAt: $knownAt) { ... on Child { ${fields} } ... on Problem { message } }
      }`,
      { id, asAt, knownAt: knownAt === undefined ? undefined : new Date(knownAt).toISOString() },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data.child;
  };
}
