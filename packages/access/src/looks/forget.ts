import { readFileSync } from 'node:fs';
import { emptyWriteAheadLog } from '@permanence/files/sweep';
import { appendEntry, newestIn } from './append.ts';
import { FORGOTTEN } from './chain.ts';
import { childrenAfter, isForgotten, referenceOf } from './children.ts';
import { inWriteTransaction, type LooksDatabase, openLooksDatabase } from './looks-database.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

export interface Forgetting {
  readonly authority: string;
  /** The child's reference. */
  readonly child: string;
  /** What the looks at the child say from now on. */
  readonly pseudonym: string;
  /** Who has it forgotten: a pseudonymous id. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly instant: number;
  readonly correlationId: string;
}

function forget(file: LooksDatabase, forgetting: Forgetting): boolean {
  const { authority, child, pseudonym, by, instant, correlationId } = forgetting;
  const row = childrenAfter(file, 0).find(
    (each) => each.authority === authority && !isForgotten(each) && referenceOf(each) === child,
  );
  if (row === undefined) return false;
  const { number, commitment } = row;
  const entry = appendEntry(
    file,
    newestIn(file),
    {
      ...{
        at: instant,
        person: by,
        role: 'erasure',
        teams: '[]',
        authority,
        fields: '[]',
        purpose: 'erasure',
      },
      ...{ asAt: null, knownAt: null, correlationId },
    },
    [{ child: number, commitment, sight: FORGOTTEN, pseudonym }],
  );
  file.database.prepare(sql('insert-forgotten')).run(number, pseudonym, entry.number);
  file.database.prepare(sql('forget-child')).run(number);
  return true;
}

/**
 * Puts a pseudonym in the place of a child's reference, in every look there is. The chain goes on being whole: it was made
 * over a commitment whose key is destroyed, so that no guess at the reference can be checked. Begun again, it finishes.
 * Answers whether the child was in the file.
 */
export function forgetIn(path: string, forgetting: Forgetting): boolean {
  const file = openLooksDatabase(path);
  try {
    const found = inWriteTransaction(file, () => forget(file, forgetting));
    emptyWriteAheadLog(file.database);
    return found;
  } finally {
    file.database.close();
  }
}
