import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';

/** What a backup holds. Written last: a folder without it is no backup. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  takenAt: z.iso.datetime(),
  /** Position of the last event in the copy of the log. */
  position: z.int().min(0),
  files: z
    .array(
      z.strictObject({
        file: z.enum(['log.sqlite', 'commands.sqlite', 'looks.sqlite', 'read-models.sqlite']),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[\da-f]{64}$/),
      }),
    )
    .min(1),
});

export type Manifest = z.output<typeof manifestSchema>;
export type FileKept = Manifest['files'][number];

export const MANIFEST = 'manifest.json';

export async function fileKept(path: string, file: FileKept['file']): Promise<FileKept> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { file, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}
