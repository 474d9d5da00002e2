import type { StatementSync } from 'node:sqlite';
import { rowsOf } from '@permanence/files/rows';
import { type Envelope, openText, sealText } from '../envelope.ts';
import type { KeyVault } from '../key-vault.ts';
import type { Kept } from './links.ts';

export interface SealedRows<Row> {
  /** In order of their ids, which says nothing. */
  all(authority: string): Promise<readonly Kept<Row>[]>;
  seal(authority: string, id: string, row: Row): Promise<string>;
  /** False when there is one of this id. */
  insert(authority: string, id: string, sealed: string): boolean;
  /** Puts a sealed row in the place of one that was read. False when somebody else replaced it meanwhile. */
  put(before: Kept<Row>, sealed: string): boolean;
  /** The same with a row that is not sealed yet. */
  replace(authority: string, before: Kept<Row>, row: Row): Promise<boolean>;
}

export interface RowStatements {
  readonly all: StatementSync;
  readonly insert: StatementSync;
  readonly replace: StatementSync;
}

/** How long a row is says nothing either: all are as long as the next multiple of this. */
const PADDED_TO = 2048;

function padded(text: string): string {
  const bytes = Buffer.byteLength(text);
  return text + ' '.repeat((PADDED_TO - (bytes % PADDED_TO)) % PADDED_TO);
}

/** The records of children have keys of their own, which are destroyed with them: what joins two has another. */
function keyholder(authority: string): string {
  return `adoption-links-${authority}`;
}

/**
 * Rows of which a file shows only that there are some. Their key is one of the vault's, so that it is wrapped by the master
 * key and changes with it.
 */
export function sealedRows<Row>(
  table: string,
  statements: RowStatements,
  keys: Pick<KeyVault, 'keyFor' | 'keysWithIds'>,
): SealedRows<Row> {
  const placeOf = (authority: string, event: string) => ({
    stream: keyholder(authority),
    event,
    field: table,
  });
  const opened = async (authority: string, id: string, sealed: string): Promise<Kept<Row>> => {
    const envelope = JSON.parse(sealed) as Envelope;
    const key = (await keys.keysWithIds(new Set([envelope.key]))).get(envelope.key);
    const text = key === undefined ? undefined : openText(envelope, key, placeOf(authority, id));
    if (text === undefined) throw new Error(`a row of ${table} does not open: put the keys back`);
    return { id, sealed, row: JSON.parse(text) as Row };
  };
  const seal = async (authority: string, id: string, row: Row): Promise<string> => {
    const key = await keys.keyFor(keyholder(authority), 'adopter');
    if (key === undefined) throw new Error(`the key of ${table} was destroyed`);
    return JSON.stringify(
      sealText(padded(JSON.stringify(row)), 'adopter', false, key, placeOf(authority, id)),
    );
  };
  const put = ({ id, sealed: before }: Kept<Row>, sealed: string): boolean =>
    statements.replace.run(sealed, id, before).changes > 0;
  return {
    all: (authority) => {
      const rows = rowsOf<{ id: string; sealed: string }>(statements.all, authority);
      return Promise.all(rows.map(({ id, sealed }) => opened(authority, id, sealed)));
    },
    seal,
    insert: (authority, id, sealed) => statements.insert.run(id, authority, sealed).changes > 0,
    put,
    replace: async (authority, before, row) => put(before, await seal(authority, before.id, row)),
  };
}
