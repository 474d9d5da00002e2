import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from './emulator.ts';

/** Where to connect, with what vouches for the server in a file of this folder. */
export function addressOf(emulator: Emulator, folder: string): string {
  const { certificate } = emulator;
  if (certificate === undefined) return emulator.connectionString();
  const path = join(folder, 'server.crt');
  writeFileSync(path, certificate);
  return `${emulator.connectionString()}&tlsCAFile=${encodeURIComponent(path)}`;
}
