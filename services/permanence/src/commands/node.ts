import { type NodeOptions, openStoredLog, tablesFileOf } from '../data-folder.ts';
import { backUpNode, type CopiedNode, restoreNode } from '../node-copy.ts';
import { printJson, printLine } from '../output.ts';

export interface BackupOptions extends NodeOptions {
  readonly to: string;
}

export interface RestoreOptions extends NodeOptions {
  readonly from: string;
}

function report(options: NodeOptions, copied: CopiedNode, words: string): void {
  if (options.json === true) printJson(copied);
  else printLine(`${words}: tables of version ${copied.version}, up to position ${copied.position}`);
}

/** A copy of the tables, taken while they are in use: what another node starts from. */
export async function backupNode(options: BackupOptions): Promise<void> {
  const copied = await backUpNode(tablesFileOf(options), options.to, options.onlyAuthority);
  report(options, copied, `Written to ${options.to}`);
}

/** Begins a node with the tables of another. */
export async function restore(options: RestoreOptions): Promise<void> {
  const log = openStoredLog(options.data);
  try {
    const path = tablesFileOf(options);
    report(options, await restoreNode(options.from, path, options.onlyAuthority, log), `Restored to ${path}`);
  } finally {
    await log.close();
  }
}
