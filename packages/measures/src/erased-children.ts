import type { DatabaseSync } from 'node:sqlite';
import { AFTER_ERASED, ERASED_PREFIX } from '@permanence/read-models/erased';
import { prepared, sqlFile } from './statement.ts';

interface Detail {
  readonly published?: readonly { readonly publication: string; readonly child: string }[];
}

/** By what children go in a publication whose records were erased since: their references are gone, and cannot be hashed again. */
export function namesOfErased(
  db: DatabaseSync,
  authority: string,
  publication: string,
): ReadonlyMap<string, string> {
  const rows = prepared(db, 'erased-children', () => sqlFile('erased-children')).all({
    authority,
    first: ERASED_PREFIX,
    after: AFTER_ERASED,
  });
  return new Map(
    rows.flatMap(({ child, detail }) => {
      const { published = [] } = JSON.parse(String(detail)) as Detail;
      const own = published.find((each) => each.publication === publication);
      return own === undefined ? [] : [[String(child), own.child] as const];
    }),
  );
}
