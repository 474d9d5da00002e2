import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file of a room: where it is, what it says, and what it imports. */
export interface SourceFile {
  /** For example `packages/care`. */
  readonly room: string;
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const IMPORT =
  /^(?:import|export|\})[^'\n]*?from '([^'\n]+)'|^\s*import '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm;

export function sourceFile(path: string, text: string): SourceFile {
  const [kind, name] = path.split('/');
  return {
    room: `${kind}/${name}`,
    path,
    text,
    imports: [...text.matchAll(IMPORT)].map((found) => (found[1] ?? found[2] ?? found[3]) as string),
  };
}

/** Every TypeScript file under `src` of every package and service. */
export function allSourceFiles(): readonly SourceFile[] {
  return ['packages', 'services'].flatMap((kind) =>
    readdirSync(join(ROOT, kind)).flatMap((room) =>
      readdirSync(join(ROOT, kind, room, 'src'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => {
          const path = join(ROOT, kind, room, 'src', name);
          return sourceFile(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8'));
        }),
    ),
  );
}
