import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validateSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../src/printed-schema.ts';
import { schema } from '../src/schema.ts';

function* described(
  type: GraphQLNamedType,
): Iterable<[name: string, description: string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) {
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
    }
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field.description];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
    }
  }
}

describe('the schema', () => {
  it('is the one committed: node services/query/src/print-schema.ts', () => {
    const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(printedSchema());
    expect(() => parse(committed)).not.toThrow();
    expect(validateSchema(schema)).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
    );
    const names = types.flatMap((type) =>
      [...described(type)].filter(([, text]) => (text ?? '').trim() === '').map(([name]) => name),
    );
    expect(names).toEqual([]);
  });

  it('has the names that callers rely on', () => {
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(
      expect.arrayContaining([
        ...['child', 'children', 'measure', 'measures', 'scorecard', 'node', 'nodes'],
        ...['changes', 'forecast', 'reconcile'],
        ...['reviewBoard', 'adoptionPipeline', 'caseloads', 'worklist'],
      ]),
    );
  });

  it('has the answers that are kept up', () => {
    const names = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
    expect(names).toEqual(expect.arrayContaining(['scorecardChanged', 'worklistChanged']));
  });
});
