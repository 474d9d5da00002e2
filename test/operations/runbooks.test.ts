import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OTHER, routePatternOf } from '@permanence/permanence/telemetry/route-pattern';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from './running.ts';

const RUNBOOKS = join(import.meta.dirname, '../../docs/runbooks');
const MOST_LINES = 50;

const pages = readdirSync(RUNBOOKS).map((file) => ({
  file,
  text: readFileSync(join(RUNBOOKS, file), 'utf8'),
}));

const shown = pages.flatMap(({ text }) =>
  [...text.matchAll(/```sh\n([^`]*)```/g)].map(([, lines]) => lines ?? ''),
);
const lines = shown.flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'));

/** The words before the first option or argument, and the options. */
function commandOf(line: string) {
  const words = (/\bpermanence (.*)$/.exec(line)?.[1] ?? '').split(/\s+/);
  const name = words.filter((word) => /^[a-z]+$/.test(word) && !word.startsWith('-'));
  const first = words.findIndex((word) => !name.includes(word));
  return {
    path: words.slice(0, first === -1 ? words.length : first),
    options: words.filter((word) => word.startsWith('--')),
  };
}

const commands = lines.filter((line) => /(^|" )permanence /.test(line)).map(commandOf);
const paths = [...new Set(commands.map(({ path }) => path.join(' ')))];

describe('given the commands that the runbooks show', () => {
  const help = new Map<string, string>();
  beforeAll(async () => {
    for (const path of paths) {
      const { code, out } = await run([...path.split(' '), '--help']);
      expect(code, path).toBe(0);
      help.set(path, out);
    }
  });

  it('then each is a command that there is, with options that it has', () => {
    expect(paths).toEqual(expect.arrayContaining(['backup', 'restore', 'projections verify', 'parked list']));
    for (const { path, options } of commands) {
      const page = help.get(path.join(' ')) ?? '';
      expect(page, path.join(' ')).toMatch(new RegExp(`^Usage: permanence ${path.join(' ')} `));
      for (const option of options) expect(page, `${path.join(' ')} ${option}`).toContain(option);
    }
  });

  it('then each address is one that the service answers', () => {
    const urls = lines.flatMap((line) =>
      [...line.matchAll(/localhost:4000(\/[^\s']*)/g)].map(([, url]) => url ?? ''),
    );
    expect(urls.length).toBeGreaterThan(4);
    for (const url of urls) expect(routePatternOf(url), url).not.toBe(OTHER);
  });
});

describe.each(pages)('given the page $file', ({ text }) => {
  it('then it is no longer than a page', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('then what it points at is there', () => {
    for (const [, file] of text.matchAll(/\]\(([\w-]+\.md)\)/g)) {
      expect(existsSync(join(RUNBOOKS, file ?? '')), file).toBe(true);
    }
  });
});
