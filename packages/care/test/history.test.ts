import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EXAMPLES } from '../history/examples.ts';
import { DEFINITIONS, type EventDefinition, fileOf, type Golden, shapeOf } from '../history/golden.ts';
import { codeOf, defineFact, sealed } from '../src/child/fact.ts';
import { UPCASTS, upcast } from '../src/child/upcasts.ts';

const FOLDER = join(import.meta.dirname, '../history');

const goldens: readonly { readonly file: string; readonly golden: Golden }[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, golden: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Golden }));

function definitionOf(type: string): EventDefinition | undefined {
  return DEFINITIONS.find((definition) => definition.type === type);
}

describe.each(DEFINITIONS)('$type, version $version', (definition) => {
  const { type, version } = definition;
  const found = goldens.find(({ file }) => file === fileOf(type, version))?.golden;

  it('is on file: write a new one with `node packages/care/history/write.ts`', () => {
    expect(found).toBeDefined();
  });

  it('has the shape on file: a changed shape is a new version with an upcaster, never an edit', () => {
    expect(shapeOf(definition)).toEqual(found?.schema);
  });

  it('has an upcaster from every version before it', () => {
    expect(UPCASTS[type] ?? []).toHaveLength(version - 1);
    const versions = goldens.filter(({ golden }) => golden.type === type).map(({ golden }) => golden.version);
    expect(versions.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    );
  });
});

describe.each(goldens)('$file', ({ file, golden }) => {
  it('is named for its type and version, which we know still', () => {
    expect(file).toBe(fileOf(golden.type, golden.version));
    expect(golden.version).toBeLessThanOrEqual(definitionOf(golden.type)?.version ?? 0);
  });

  it('holds examples that can be read today', () => {
    expect(golden.examples).not.toEqual([]);
    const schema = definitionOf(golden.type)?.schema ?? z.never();
    for (const example of golden.examples) {
      const today = upcast(golden.type, golden.version, example);
      expect(schema.parse(today)).toEqual(today);
    }
  });
});

it('every example that a new file would hold is one', () => {
  for (const { type, schema } of DEFINITIONS) {
    for (const example of EXAMPLES[type as keyof typeof EXAMPLES])
      expect(schema.parse(example)).toEqual(example);
  }
});

it('data is lifted through every version after its own', () => {
  const steps = {
    Seen: [(data: object) => ({ ...data, two: 2 }), (data: object) => ({ ...data, three: 3 })],
  };
  expect(upcast('Seen', 1, { one: 1 }, steps)).toEqual({ one: 1, two: 2, three: 3 });
  expect(upcast('Seen', 2, { one: 1 }, steps)).toEqual({ one: 1, three: 3 });
  expect(upcast('Seen', 3, { one: 1 }, steps)).toEqual({ one: 1 });
  expect(upcast('Heard', 1, { one: 1 }, steps)).toEqual({ one: 1 });
});

it('no upcaster is for a type that does not exist', () => {
  expect(Object.keys(UPCASTS).filter((type) => definitionOf(type) === undefined)).toEqual([]);
});

describe('the shape that is kept', () => {
  const A = { A: { meaning: 'a' } };
  const before = defineFact('Seen', 1, 'Seen.', { kind: codeOf(A), note: z.string().max(9).optional() });

  it('does not change with a code list that grows', () => {
    const grown = { ...A, B: { meaning: 'b' } };
    const after = defineFact('Seen', 1, 'Seen.', { kind: codeOf(grown), note: z.string().max(9).optional() });
    expect(shapeOf(after)).toEqual(shapeOf(before));
  });

  it.each([
    ['a field more', { kind: codeOf(A), note: z.string().max(9).optional(), more: z.string().optional() }],
    ['a field less', { kind: codeOf(A) }],
    ['a field that must be there', { kind: codeOf(A), note: z.string().max(9) }],
    ['another length', { kind: codeOf(A), note: z.string().max(10).optional() }],
    ['a field that is sealed', { kind: codeOf(A), note: sealed('narrative', 9).optional() }],
    ['a code that is any text', { kind: z.string(), note: z.string().max(9).optional() }],
  ])('changes with %s', (_, shape) => {
    expect(shapeOf(defineFact('Seen', 1, 'Seen.', shape))).not.toEqual(shapeOf(before));
  });
});
