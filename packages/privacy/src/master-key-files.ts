import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { boxOf, bytesOf, close, open as openBox } from './box.ts';
import { type MasterKey, type MasterKeys, WrongMasterKey } from './master-key.ts';

const KEY_BYTES = 32;
const NAME = /^master-([0-9a-f]{16})\.key$/;

function fileOf(folder: string, id: string): string {
  return join(folder, `master-${id}.key`);
}

function masterKey(id: string, key: Buffer): MasterKey {
  return {
    id,
    wrap: async (content, about) => bytesOf(close(key, content, about)),
    unwrap: async (wrapped, about) => {
      const content = openBox(key, boxOf(wrapped), about);
      if (content === undefined)
        throw new WrongMasterKey(`master key ${id} does not open a key of the vault`);
      return content;
    },
  };
}

/** On the disk, not only handed to the operating system: a key is wrapped by it next. */
async function written(folder: string, id: string, key: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const file = await open(fileOf(folder, id), 'wx', OWNER_ONLY_FILE);
  try {
    await file.writeFile(`${key.toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  const entry = await open(folder, 'r');
  try {
    await entry.sync();
  } finally {
    await entry.close();
  }
}

async function read(folder: string, id: string): Promise<Buffer> {
  const text = await readFile(fileOf(folder, id), 'utf8').catch(() => {
    throw new WrongMasterKey(`master key ${id} is not there: put its file back into the folder of the keys`);
  });
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new WrongMasterKey(`the file of master key ${id} holds no key`);
  return key;
}

export interface MasterKeyFiles extends MasterKeys {
  /** Ids of all there are. */
  ids(): Promise<readonly string[]>;
}

/** Master keys in a folder, a file each, readable by its owner alone. */
export function masterKeyFiles(folder: string): MasterKeyFiles {
  return {
    make: async () => {
      const id = randomBytes(8).toString('hex');
      const key = randomBytes(KEY_BYTES);
      await written(folder, id, key);
      return masterKey(id, key);
    },
    find: async (id) => masterKey(id, await read(folder, id)),
    discard: async (id) => {
      await rm(fileOf(folder, id), { force: true });
      return 'destroyed';
    },
    ids: async () => {
      const names = await readdir(folder).catch(() => []);
      return names.flatMap((name) => NAME.exec(name)?.[1] ?? []);
    },
  };
}
