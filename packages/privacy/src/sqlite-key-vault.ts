import { hkdfSync, randomBytes } from 'node:crypto';
import type { SealedClass } from '@permanence/care/child/fact';
import { rowOf } from '@permanence/files/rows';
import type { DataKey } from './envelope.ts';
import type { KeyVault } from './key-vault.ts';
import type { MasterKeys } from './master-key.ts';
import { keepingKeys } from './new-keys.ts';
import { remembered } from './remembered.ts';
import { subjectOf } from './subject.ts';
import { openVaultFile, type VaultFile } from './vault-file.ts';
import { readState, stateOf, type VaultState } from './vault-state.ts';

const KEY_BYTES = 32;
const ID_BYTES = 12;
/** Three classes of every child in care of the largest authorities: some ten megabytes. */
const MOST_REMEMBERED = 50_000;

interface KeyRow {
  readonly id: string;
  readonly subject: string;
  readonly class: string;
  readonly generation: number;
  readonly master: string;
  readonly wrapped: Uint8Array;
}

interface CurrentRow extends KeyRow {
  readonly first_id: string;
  readonly first_master: string;
  readonly first_wrapped: Uint8Array;
}

/** A wrapped key opens only for the child and class it was made for. */
export function aboutKey(subject: string, as: string, id: string): string {
  return JSON.stringify([subject, as, id]);
}

const NO_MARKS = new Uint8Array(0);

/** Marks are made by the first key of a class, so that they stay the same when new texts get a new key. */
function marksOf(first: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', first, NO_MARKS, 'marks of equal texts', KEY_BYTES));
}

function vaultOn(file: VaultFile, masters: MasterKeys, begun: VaultState, now: () => number): KeyVault {
  let { master } = begun;
  const { statements } = file;
  const keys = remembered<DataKey>(MOST_REMEMBERED);
  const current = remembered<DataKey>(MOST_REMEMBERED);
  const subjects = remembered<string>(MOST_REMEMBERED);
  const keeping = keepingKeys(file, now);
  let seen = { version: -1, changes: stateOf(file)?.changes ?? 0 };
  const look = (): number => {
    const version = Number(statements.dataVersion.get()?.data_version);
    if (version === seen.version) return seen.changes;
    const changes = stateOf(file)?.changes ?? 0;
    if (changes !== seen.changes) {
      keys.clear();
      current.clear();
    }
    seen = { version, changes };
    return changes;
  };
  const subject = (stream: string): string => {
    const known = subjects.get(stream) ?? subjectOf(begun.secret, stream);
    subjects.set(stream, known);
    return known;
  };
  const unwrapped = async ({
    id,
    master: by,
    wrapped,
    subject: of,
    class: as,
  }: KeyRow): Promise<Uint8Array> =>
    (by === master.id ? master : await masters.find(by)).unwrap(wrapped, aboutKey(of, as, id));
  const opened = async (row: KeyRow): Promise<Uint8Array> => keys.get(row.id)?.key ?? unwrapped(row);
  const kept = async (of: string, as: SealedClass): Promise<DataKey | undefined> => {
    const row = rowOf<CurrentRow>(statements.currentKey, of, as);
    if (row === undefined) return undefined;
    const own = { ...row, subject: of, class: as };
    const first = { ...own, id: row.first_id, master: row.first_master, wrapped: row.first_wrapped };
    const key = await opened(own);
    return { id: row.id, key, marks: marksOf(row.id === row.first_id ? key : await opened(first)) };
  };
  const fetched = async (id: string): Promise<DataKey | undefined> => {
    const before = seen.changes;
    const row = rowOf<KeyRow>(statements.keyWithId, id);
    if (row === undefined) return undefined;
    const key = { id, key: await unwrapped(row), marks: NO_MARKS };
    if (look() === before) keys.set(id, key);
    return key;
  };
  const make = async (of: string, as: SealedClass): Promise<void> => {
    const wanted = stateOf(file)?.master ?? master.id;
    if (wanted !== master.id) master = await masters.find(wanted);
    const id = randomBytes(ID_BYTES).toString('base64url');
    const before = seen.changes;
    const key = randomBytes(KEY_BYTES);
    const wrapped = await master.wrap(key, aboutKey(of, as, id));
    const generation = Number(statements.lastGeneration.get(of, as)?.generation) + 1;
    await keeping.keep({ id, subject: of, as, generation, master: master.id, wrapped });
    if (look() === before) keys.set(id, { id, key, marks: NO_MARKS });
  };
  return {
    async keyFor(stream, as) {
      look();
      const of = subject(stream);
      const name = `${of} ${as}`;
      const known = current.get(name);
      if (known !== undefined) return known;
      const before = seen.changes;
      let found = await kept(of, as);
      while (found === undefined && statements.isDestroyed.get(of, as) === undefined) {
        await make(of, as);
        found = await kept(of, as);
      }
      // A key that was destroyed while it was being unwrapped must not be remembered.
      if (found !== undefined && look() === before) {
        current.set(name, found);
        keys.set(found.id, found);
      }
      return found;
    },
    async keysWithIds(ids) {
      look();
      // All at once: a key service takes its time over each.
      const found = await Promise.all([...ids].map(async (id) => keys.get(id) ?? (await fetched(id))));
      return new Map(found.flatMap((key) => (key === undefined ? [] : [[key.id, key] as const])));
    },
    close() {
      keeping.flush();
      keys.clear();
      current.clear();
      file.database.close();
    },
  };
}

/** The keys in one SQLite file, wrapped by a master key that is not in it. Several processes may open the same file. */
export async function openKeyVault(
  path: string,
  masters: MasterKeys,
  now: () => number = Date.now,
): Promise<KeyVault> {
  const file = openVaultFile(path);
  try {
    return vaultOn(file, masters, await readState(file, masters), now);
  } catch (error) {
    file.database.close();
    throw error;
  }
}
