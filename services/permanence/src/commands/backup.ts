import { existsSync } from 'node:fs';
import { answersFile, keysFile, logFiles, looksFile, tablesFile } from '../data-folder.ts';
import { backUp } from '../operations/backup.ts';
import type { Manifest } from '../operations/manifest.ts';
import { restore as restoreFiles } from '../operations/restore.ts';
import type { CommonOptions } from '../options.ts';
import { printJson, printLine, say } from '../output.ts';
import { InputRefused } from '../refusal.ts';

export interface BackupOptions extends CommonOptions {
  readonly out: string;
  /** False when `--no-tables` was given. */
  readonly tables: boolean;
}

export interface RestoreOptions extends CommonOptions {
  readonly from: string;
}

function logFile(folder: string): string {
  const [log] = logFiles(folder);
  if (log !== undefined) return log;
  throw new InputRefused(
    'the log is kept by a cluster: back it up there, or copy it into a file (permanence log copy)',
  );
}

function print({ json }: CommonOptions, manifest: Manifest, did: string): void {
  if (json === true) {
    printJson(manifest);
    return;
  }
  printLine(`${did} up to position ${manifest.position}, taken at ${manifest.takenAt}`);
  for (const { file, bytes, sha256 } of manifest.files)
    printLine(`${file}  ${bytes} bytes  sha256 ${sha256}`);
}

export async function backup(options: BackupOptions): Promise<void> {
  const manifest = await backUp({
    log: logFile(options.data),
    answers: answersFile(options.data),
    looks: looksFile(options.data),
    tables: options.tables ? tablesFile(options.data) : undefined,
    out: options.out,
    now: Date.now,
  });
  print(options, manifest, 'Backed up');
}

export async function restore(options: RestoreOptions): Promise<void> {
  const manifest = await restoreFiles({
    from: options.from,
    folder: options.data,
    places: {
      'log.sqlite': logFile(options.data),
      'commands.sqlite': answersFile(options.data),
      'looks.sqlite': looksFile(options.data),
      'read-models.sqlite': tablesFile(options.data),
    },
  });
  print(options, manifest, 'Restored');
  if (!existsSync(keysFile(options.data))) {
    say(
      'there are no keys of texts here: texts are forgotten until they are put back (permanence keys restore)',
    );
  } else say('what was erased since is erased again with permanence erase-again');
}
