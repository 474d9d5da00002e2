import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const LAST_LINES = 15;

export interface Said {
  readonly code: number | null;
  readonly out: string;
}

/** A command of the engine, to its end; both of its outputs together. */
export function docker(...args: readonly string[]): Said {
  const { status, stdout, stderr, error } = spawnSync('docker', args, { encoding: 'utf8' });
  return { code: status, out: error === undefined ? `${stdout}${stderr}`.trim() : error.message };
}

export function mustDocker(...args: readonly string[]): string {
  const { code, out } = docker(...args);
  if (code !== 0) throw new Error(`docker ${args.slice(0, 2).join(' ')} ended with ${code}: ${out}`);
  return out;
}

/** Compose as a plug-in of the engine's client, or, where there is none, the older program of its own. */
function composeProgram(): readonly [program: string, ...first: string[]] {
  return docker('compose', 'version').code === 0 ? ['docker', 'compose'] : ['docker-compose'];
}

export type Compose = (...args: readonly string[]) => string;

export function composeOver(file: string, secrets: string, project: string): Compose {
  const [program, ...first] = composeProgram();
  return (...args) => {
    const all = [...first, '--env-file', secrets, '-p', project, '-f', file, ...args];
    const { status, stdout, stderr } = spawnSync(program, all, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`compose ${args[0]} ended with ${status}: ${stderr}`);
    return `${stdout}${stderr}`;
  };
}

/** Builds an image of nothing but these files of the repository: builders differ in which list of exclusions they read. */
export async function build(
  tag: string,
  dockerfile: string,
  files: readonly string[],
  leftOut: readonly string[],
): Promise<void> {
  const excluded = leftOut.map((name) => `--exclude=${name}`);
  const tar = spawn('tar', ['-c', '-C', ROOT, ...excluded, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const builder = spawn('docker', ['build', '-f', dockerfile, '-t', tag, '-'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [builder.stdout, builder.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  tar.stdout.pipe(builder.stdin);
  const [code] = (await once(builder, 'close')) as [number | null];
  const end = said.join('').split('\n').slice(-LAST_LINES).join('\n');
  if (code !== 0) throw new Error(`building ${tag} ended with ${code}:\n${end}`);
}
