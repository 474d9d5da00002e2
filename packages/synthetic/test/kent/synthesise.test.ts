import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { MONTH_BEFORE, PAGE, YEAR_BEFORE } from '../../src/kent/moments.ts';
import { inCare, type Person } from '../../src/kent/person.ts';
import { population } from '../../src/kent/population.ts';
import { synthesiseLikeKent } from '../../src/kent/synthesise.ts';

const folders: string[] = [];

function written(): string {
  const path = mkdtempSync(join(tmpdir(), 'permanence-kent-'));
  folders.push(path);
  synthesiseLikeKent(path);
  return path;
}

afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true });
});

function bytesOf(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(path.length)}\n${readFileSync(file, 'utf8')}`);
}

interface Line {
  readonly child?: string;
  readonly intent: string;
  readonly key: string;
  readonly body: { readonly on: string };
}

function linesOf(path: string, file: string): readonly Line[] {
  return readFileSync(join(path, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('given an authority like the page', () => {
  test('when it is written twice, then the bytes are the same', () => {
    expect(bytesOf(written())).toEqual(bytesOf(written()));
  });

  test('when its lines are read, then each has a key of its own and none is of a day after the page', () => {
    const path = written();
    const lines = [...linesOf(path, 'facts.ndjson'), ...linesOf(path, 'authority.ndjson')];
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    expect(lines.filter(({ body }) => body.on > PAGE)).toEqual([]);
  });

  test('when its lives are read, then each is possible', () => {
    const people = population();
    const impossible = people.filter(
      ({ birth, stays }: Person) =>
        stays.some(({ start, end }) => start < birth || (end !== undefined && end <= start)) ||
        stays.some(({ end }, at) => at + 1 < stays.length && (end ?? '9999') >= (stays[at + 1]?.start ?? '')),
    );
    expect(impossible).toEqual([]);
  });

  test('when those in care are counted, then there are as many as it says on each day', () => {
    const people = population();
    const counts = [YEAR_BEFORE, MONTH_BEFORE, PAGE].map(
      (on) => people.filter((person) => inCare(person, on)).length,
    );
    expect(counts).toEqual([1759, 1582, 1620]);
  });
});
