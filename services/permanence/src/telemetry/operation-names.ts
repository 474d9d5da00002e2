import type { ExampleQuery } from '@permanence/query/example-queries';
import { OTHER } from './route-pattern.ts';

const NAMED = /^(?:query|subscription)\s+(\w+)/gm;

/** Says the name of an operation when it is that of a ready query. Clients name theirs as they like, after a child if they like. */
export function operationNames(ready: readonly ExampleQuery[]): (name: string | undefined) => string {
  const known = new Set(ready.flatMap(({ query }) => [...query.matchAll(NAMED)].map(([, name]) => name)));
  return (name) => (name !== undefined && known.has(name) ? name : OTHER);
}
