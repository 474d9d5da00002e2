import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AUTHORITY_INTENTS, INTENTS } from '../src/intents.ts';
import { openApiDocument } from '../src/openapi.ts';
import { printedOpenApi } from '../src/openapi-printed.ts';

const committed = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
const reference = z.object({ $ref: z.string() });
const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  schema: z.object({}),
});
const response = z.object({ description: z.string().min(1), content: z.record(z.string(), z.object({})) });
const operation = z.looseObject({
  operationId: z.string().regex(/^[a-zA-Z]+$/),
  summary: z.string().min(10),
  tags: z.tuple([z.string()]),
  responses: z.record(z.string().regex(/^[245]\d\d$/), z.union([reference, response])),
});
const document = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string(), version: z.string() }),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(
    z.string().startsWith('/v1/'),
    z.object({ get: operation.optional(), post: operation.optional() }),
  ),
  components: z.object({
    parameters: z.record(z.string(), parameter),
    responses: z.record(z.string(), response),
    schemas: z.record(z.string(), z.object({})),
  }),
});

function referencesIn(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : referencesIn(inner),
  );
}

function at(root: unknown, pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce((value: unknown, part) => Object.entries(value ?? {}).find(([key]) => key === part)?.[1], root);
}

describe('given the OpenAPI document', () => {
  const read = document.parse(JSON.parse(committed));
  const operations = Object.values(read.paths).flatMap(({ get, post }) =>
    [get, post].filter((each) => each !== undefined),
  );

  it('is current: node services/record/src/print-openapi.ts', () => {
    expect(committed).toBe(printedOpenApi());
  });

  it('has an operation for every intent, each of its own name and a known tag', () => {
    for (const { path } of INTENTS)
      expect(read.paths).toHaveProperty([`/v1/children/{child}/${path}`, 'post']);
    for (const { path } of AUTHORITY_INTENTS)
      expect(read.paths).toHaveProperty([`/v1/authority/${path}`, 'post']);
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const tags = new Set(read.tags.map(({ name }) => name));
    for (const {
      tags: [tag],
    } of operations)
      expect(tags).toContain(tag);
  });

  it('has what every reference names', () => {
    const whole = openApiDocument();
    for (const pointer of referencesIn(whole)) expect(at(whole, pointer), pointer).toBeDefined();
  });

  it('declares the child of every path that has one', () => {
    for (const [path, item] of Object.entries(openApiDocument().paths)) {
      if (path.includes('{child}')) expect(JSON.stringify(item)).toContain('#/components/parameters/Child"');
    }
  });
});
