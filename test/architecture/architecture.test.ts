import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from './rules.ts';
import { allSourceFiles, ROOT, sourceFile } from './source-files.ts';

const files = allSourceFiles();

describe.each(RULES)('$sentence', ({ sentence, broken, example }) => {
  test('given every source file, then none breaks it', () => {
    const found = files.flatMap((file) => broken(file).map((what) => `${file.path}: ${what}`));
    expect(found, sentence).toEqual([]);
  });

  test('given a file that breaks it, then it says so', () => {
    expect(broken(sourceFile(example.path, example.text))).not.toEqual([]);
  });
});

test('given every import of another room, then the package that imports declares it', () => {
  const undeclared = files.flatMap((file) => {
    const declared = JSON.parse(readFileSync(join(ROOT, file.room, 'package.json'), 'utf8'));
    const known = { ...declared.dependencies, ...declared.devDependencies };
    return file.imports
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
      .map((name) =>
        name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name),
      )
      .filter(
        (name) =>
          name !== declared.name && known[name] === undefined && !['vitest', 'fast-check'].includes(name),
      )
      .map((name) => `${file.path}: ${name}`);
  });
  expect(undeclared).toEqual([]);
});

test('given the whole project, then nothing in it points at a folder outside it', () => {
  const outside = files
    .filter((file) => /\.\.\/shared\/|["'`]\/(work|farm)\//.test(file.text))
    .map((file) => file.path);
  expect(outside).toEqual([]);
});
