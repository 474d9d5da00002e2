import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tablesFile } from '@permanence/permanence/data-folder';

/** The same log and tables in a folder of their own, so that what is recorded there is not here; or a folder with nothing in it. */
export function copyOf(folder: string, name: string, what: 'all' | 'empty' = 'all'): string {
  const copy = join(folder, name);
  mkdirSync(copy);
  if (what === 'empty') return copy;
  copyFileSync(join(folder, 'log.sqlite'), join(copy, 'log.sqlite'));
  copyFileSync(tablesFile(folder), tablesFile(copy));
  return copy;
}
