import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as one JSON document. */
  json<Document = Record<string, never>>(): Document;
}

export interface Workplace {
  readonly folder: string;
  run(...args: readonly string[]): Ran;
  /** Writes files and answers their folder. */
  files(name: string, contents: Readonly<Record<string, string>>): string;
  dispose(): void;
}

/** A folder of its own, and the command line with its record in it. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-cli-'));
  return {
    folder,
    run: (...args) => {
      const env = { ...process.env, PERMANENCE_DATA: join(folder, 'data') };
      const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
        encoding: 'utf8',
        env,
      });
      return { code: status, out: stdout, err: stderr, json: () => JSON.parse(stdout) };
    },
    files: (name, contents) => {
      const at = join(folder, name);
      mkdirSync(at, { recursive: true });
      for (const [file, text] of Object.entries(contents)) writeFileSync(join(at, file), text);
      return at;
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

export function headerFile(...rows: readonly string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

export function episodesFile(...rows: readonly string[]): string {
  return [EPISODES, ...rows, ''].join('\n');
}
