import { randomBytes } from 'node:crypto';
import { rowOf } from '@permanence/files/rows';
import type { MasterKey, MasterKeys } from './master-key.ts';
import type { VaultFile } from './vault-file.ts';

const SECRET_BYTES = 32;
export const ABOUT_SECRET = 'secret of the vault';

interface StateRow {
  readonly master: string;
  readonly secret: Uint8Array;
  readonly secret_master: string;
  readonly changes: number;
}

export interface VaultState {
  /** The master key that new keys are wrapped by. */
  readonly master: MasterKey;
  readonly secret: Uint8Array;
}

export function stateOf({ statements }: VaultFile): StateRow | undefined {
  return rowOf<StateRow>(statements.state);
}

/** Of two processes that begin a vault at once, one does, and the other uses what it made. */
async function begun(file: VaultFile, masters: MasterKeys): Promise<StateRow> {
  const there = stateOf(file);
  if (there !== undefined) return there;
  const master = await masters.make();
  const secret = await master.wrap(randomBytes(SECRET_BYTES), ABOUT_SECRET);
  file.statements.insertState.run(master.id, secret, master.id);
  const row = stateOf(file);
  if (row === undefined) throw new Error('a vault that was begun is not there');
  if (row.master === master.id) file.statements.insertMaster.run(master.id);
  else await masters.discard(master.id);
  return row;
}

export async function readState(file: VaultFile, masters: MasterKeys): Promise<VaultState> {
  const row = await begun(file, masters);
  const [master, secretMaster] = await Promise.all([
    masters.find(row.master),
    masters.find(row.secret_master),
  ]);
  return { master, secret: await secretMaster.unwrap(row.secret, ABOUT_SECRET) };
}
