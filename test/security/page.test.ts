import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

function found(pattern: RegExp): readonly string[] {
  return [...new Set([...page.matchAll(pattern)].map(([, name = '']) => name))];
}

describe('given the page on security', () => {
  it('then every test that it names is there', () => {
    const tests = found(/`([\w./-]+\.test\.ts)`/g);
    expect(tests.length).toBeGreaterThan(30);
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('then every line of its table of controls names one', () => {
    const lines = page.split('\n').filter((line) => /^\| V\d/.test(line));
    expect(lines.length).toBeGreaterThan(12);
    expect(lines.filter((line) => !line.includes('.test.ts`'))).toEqual([]);
  });

  it('then every decision that it points to is there', () => {
    const decisions = found(/\]\((decisions\/[\w.-]+)\)/g);
    expect(decisions.filter((path) => !existsSync(join(ROOT, 'docs', path)))).toEqual([]);
  });

  it('then whoever begins to read finds it', () => {
    const [, start = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Start reading here');
    expect(start).toContain('(docs/security.md)');
  });
});
