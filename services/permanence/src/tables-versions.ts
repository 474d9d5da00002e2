import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { leaseHeld } from '@permanence/projections/lease';
import { isRunningHere } from '@permanence/projections/owner';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { InputRefused, WrongUsage } from './refusal.ts';

export interface TablesVersion {
  readonly version: number;
  readonly path: string;
  readonly bytes: number;
}

const VERSIONED = /\.v(\d+)\.sqlite$/;

/** The files of every version of the same tables, the newest first. */
export function versionsBeside(path: string): readonly TablesVersion[] {
  const [folder, name] = [dirname(path), basename(path).replace(VERSIONED, '')];
  return readdirSync(folder)
    .flatMap((file) => {
      const version = file.startsWith(`${name}.v`) ? VERSIONED.exec(file)?.[1] : undefined;
      if (version === undefined || `${name}.v${version}.sqlite` !== file) return [];
      const found = join(folder, file);
      return [{ version: Number(version), path: found, bytes: statSync(found).size }];
    })
    .sort((a, b) => b.version - a.version);
}

/** Who projects into a file just now; undefined when nobody does. */
export function holderOf(path: string, now: number): string | undefined {
  const db = openReadModels(path, { readOnly: true });
  try {
    const last = leaseHeld(db, readModels, 0);
    // With nothing to do its holder does not renew the lease, but is there.
    return last !== undefined && (last.expiresAt > now || isRunningHere(last.owner)) ? last.owner : undefined;
  } finally {
    db.close();
  }
}

/** Removes a file of tables with its write-ahead log. */
export function removeTables(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
}

/** Removes the tables of a version that no program uses any more. */
export function dropVersion(path: string, version: number, now: number): TablesVersion {
  if (version === readModels.version)
    throw new WrongUsage(`version ${version} is what this program uses: it is rebuilt, not dropped`);
  const found = versionsBeside(path).find((each) => each.version === version);
  if (found === undefined) throw new InputRefused(`there are no tables of version ${version}`);
  const holder = holderOf(found.path, now);
  if (holder !== undefined)
    throw new InputRefused(`version ${version} is in use: process ${holder} projects into it`);
  removeTables(found.path);
  return found;
}
