/** The schema as the live service tells it. */
export interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: TypeRef | null;
}

interface Argument {
  readonly name: string;
  readonly type: TypeRef;
}

export interface Field {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly type: TypeRef;
}

export interface Type {
  readonly kind: string;
  readonly name: string;
  readonly fields: readonly Field[] | null;
  readonly possibleTypes: readonly TypeRef[] | null;
}

const REF = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';

export const TELL_SCHEMA = `{ __schema { types { kind name possibleTypes { kind name }
  fields { name args { name type { ${REF} } } type { ${REF} } } } } }`;

export type Schema = ReadonlyMap<string, Type>;

export function schemaIn(answer: string): Schema {
  const { data } = JSON.parse(answer) as { data: { __schema: { types: readonly Type[] } } };
  return new Map(data.__schema.types.map((type) => [type.name, type]));
}

export function fieldsOf(schema: Schema): readonly (readonly [type: Type, field: Field])[] {
  return [...schema.values()]
    .filter(({ kind, name }) => kind === 'OBJECT' && !name.startsWith('__'))
    .flatMap((type) => (type.fields ?? []).map((field) => [type, field] as const));
}

function innermost(type: TypeRef): TypeRef {
  return type.ofType == null ? type : innermost(type.ofType);
}

/** Objects that a field may answer with; none where it answers with a value. */
export function objectsOf(schema: Schema, { type }: Field): readonly Type[] {
  const { name } = innermost(type);
  const found = schema.get(name ?? '');
  if (found?.kind === 'OBJECT') return [found];
  const names = (found?.possibleTypes ?? []).map((one) => one.name ?? '');
  return names.flatMap((one) => schema.get(one) ?? []);
}

/** What is given where a field takes something. */
export type Given = Readonly<Record<string, string>>;

const GIVEN: Given = {
  'Query.measure.id': '"placements-3-plus"',
  'Query.changes.measure': '"children-in-care"',
  'Query.changes.from': '{ asAt: "2023-12-31" }',
  'Query.changes.to': '{ asAt: "2024-06-30" }',
  'Query.forecast.measure': '"placements-3-plus"',
  'Query.reconcile.first': '{ measure: "placements-3-plus" }',
  'Query.reconcile.second': '{ measure: "index-placement-changes-2-plus" }',
  'Query.scorecard.since': '"2024-03-31"',
  'Query.forecast.days': '14',
  'Query.worklist.days': '365',
  'Query.reviewBoard.days': '365',
  'Figure.groups.by': 'SEX',
};

function isPageSize({ name, type }: Argument): boolean {
  return name === 'first' && innermost(type).name === 'Int';
}

/** A field as it is asked for: pages are short, days are those of the record. */
export function asked(type: Type, { name, args }: Field, more: Given): string {
  const given = { ...GIVEN, ...more };
  const said = args.flatMap((arg) => {
    const value = given[`${type.name}.${name}.${arg.name}`] ?? (isPageSize(arg) ? '2' : undefined);
    return value === undefined ? [] : [`${arg.name}: ${value}`];
  });
  return said.length === 0 ? name : `${name}(${said.join(', ')})`;
}

/** A way from the root to a type: each field, and the object that comes of it. */
export type Way = readonly { readonly from: Type; readonly field: Field; readonly to: Type }[];

/** The shortest way to every type that there is one to, over fields that may be read. */
export function ways(schema: Schema, may: (field: string) => boolean): ReadonlyMap<string, Way> {
  const found = new Map<string, Way>([['Query', []]]);
  for (const name of found.keys()) {
    const from = schema.get(name);
    // By a figure of its own first: there most is to be seen.
    const fields = (from?.fields ?? []).toSorted(
      (a, b) => Number(b.name === 'measure') - Number(a.name === 'measure'),
    );
    for (const field of fields) {
      if (from === undefined || !may(`${name}.${field.name}`)) continue;
      for (const to of objectsOf(schema, field))
        if (!found.has(to.name)) found.set(to.name, [...(found.get(name) ?? []), { from, field, to }]);
    }
  }
  return found;
}

/** A question that goes this way and asks there for this. */
export function along(way: Way, leaf: string, given: Given): string {
  return way.reduceRight(
    (inner, { from, field, to }) =>
      `${asked(from, field, given)} { __typename ... on ${to.name} { ${inner} } }`,
    leaf,
  );
}

/** Every field of a type that has a value, and of one that has objects which of them there are. */
export function leavesOf(schema: Schema, type: Type, fields: readonly Field[], given: Given): string {
  const leaves = fields.map((field) => {
    const said = asked(type, field, given);
    return objectsOf(schema, field).length === 0 ? said : `${said} { __typename }`;
  });
  return ['__typename', ...leaves].join(' ');
}
