import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keysFolder, tablesFile } from '@permanence/permanence/data-folder';

/** The same log, keys and tables in a folder of their own, so that what is recorded there is not here; or a folder with nothing in it. */
export function copyOf(folder: string, name: string, what: 'all' | 'empty' = 'all'): string {
  const copy = join(folder, name);
  mkdirSync(copy);
  if (what === 'empty') return copy;
  copyFileSync(join(folder, 'log.sqlite'), join(copy, 'log.sqlite'));
  cpSync(keysFolder(folder), keysFolder(copy), { recursive: true });
  copyFileSync(tablesFile(folder), tablesFile(copy));
  return copy;
}
