import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { InputRefused } from '../refusal.ts';
import { type FileKept, fileKept, MANIFEST, type Manifest, manifestSchema } from './manifest.ts';

export interface ToRestore {
  readonly from: string;
  readonly folder: string;
  /** Where each file belongs. */
  readonly places: Readonly<Record<FileKept['file'], string>>;
}

async function manifestIn(from: string): Promise<Manifest> {
  const text = await readFile(join(from, MANIFEST), 'utf8').catch(() => {
    throw new InputRefused(`--from is no backup: it has no ${MANIFEST}`);
  });
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    throw new InputRefused(`--from is no backup that can be read: its ${MANIFEST} is not as it should be`);
  }
}

async function refuseUnlessEmpty({ folder, places }: ToRestore): Promise<void> {
  const there = existsSync(folder) ? await readdir(folder) : [];
  if (there.length > 0 || Object.values(places).some((path) => existsSync(path))) {
    throw new InputRefused('there are data already: a backup is restored into an empty folder');
  }
}

/** On the disk, not only handed to the operating system. */
async function synced(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

async function copied(from: string, { file, bytes, sha256 }: FileKept, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: OWNER_ONLY_FOLDER });
  await copyFile(join(from, file), to).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new InputRefused(`the backup is not whole: ${file} is missing`) : error;
  });
  const found = await fileKept(to, file);
  if (found.sha256 !== sha256 || found.bytes !== bytes) {
    throw new InputRefused(`the backup is damaged: ${file} is not what was backed up`);
  }
  await chmod(to, OWNER_ONLY_FILE);
  await synced(to);
}

/** Puts a backup where an empty service looks for its data: every file as it was backed up, or none. */
export async function restore(asked: ToRestore): Promise<Manifest> {
  const manifest = await manifestIn(asked.from);
  if (!manifest.files.some(({ file }) => file === 'log.sqlite')) {
    throw new InputRefused('the backup is not whole: it holds no log');
  }
  await refuseUnlessEmpty(asked);
  const placing = manifest.files.map((kept) => ({ kept, to: asked.places[kept.file] }));
  const unfinished = (to: string) => `${to}.restoring`;
  try {
    for (const { kept, to } of placing) await copied(asked.from, kept, unfinished(to));
    for (const { to } of placing) await rename(unfinished(to), to);
  } finally {
    for (const { to } of placing) await rm(unfinished(to), { force: true });
  }
  return manifest;
}
