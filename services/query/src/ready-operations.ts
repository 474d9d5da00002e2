import { createHash } from 'node:crypto';
import { mayDo, mayRead } from '@permanence/access/graphql-matrix';
import type { Role } from '@permanence/access/roles';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Asker } from './asker.ts';
import { forbidden } from './verbs.ts';

const fingerprints = new WeakMap<DocumentNode, string>();

/** The same for a ready query whatever its variables are when nobody gives them: the explorer's tabs have some. */
export function fingerprint(document: DocumentNode): string {
  const found = fingerprints.get(document) ?? printOf(document);
  fingerprints.set(document, found);
  return found;
}

function printOf(document: DocumentNode): string {
  const bare = visit(document, {
    VariableDefinition: ({ defaultValue: _unless, ...defined }) => defined,
  });
  return createHash('sha256').update(print(bare)).digest('hex');
}

/** Operations that are known before anybody asks, by their fingerprints. */
export type ReadyOperations = ReadonlyMap<string, string>;

export function readyOperations(queries: readonly { readonly query: string }[]): ReadyOperations {
  return new Map(queries.map(({ query }) => [fingerprint(parse(query)), query]));
}

/** Whether a role may read every field of a query. */
export function mayReadAll(role: Role, schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let all = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = getNamedType(types.getParentType());
        // Fields of an interface are read on whatever implements it.
        if (!isObjectType(parent) || name.value.startsWith('__')) return;
        if (!mayRead(role, parent.name, name.value)) all = false;
      },
    }),
  );
  return all;
}

function asksForTheSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value === '__schema' || name.value === '__type') found = true;
    },
  });
  return found;
}

function asksForTheSchemaAlone(document: DocumentNode): boolean {
  return document.definitions.every(
    (definition) =>
      definition.kind !== 'OperationDefinition' ||
      definition.selectionSet.selections.every(
        (selected) => selected.kind === 'Field' && selected.name.value.startsWith('__'),
      ),
  );
}

/** What may be asked here. */
export interface Askable {
  readonly ready: ReadyOperations;
  /** Most roles ask what is ready and nothing else. */
  readonly readyOnly: boolean;
}

/** Why a role may not ask this, if so; what the fields hold plays no part. */
function refusal(role: Role, { ready, readyOnly }: Askable, document: DocumentNode) {
  if (asksForTheSchema(document) && !mayDo(role, 'introspect'))
    return forbidden('have the schema told', role);
  const asksFreely = mayDo(role, readyOnly ? 'ask-freely-always' : 'ask-freely');
  if (asksFreely || asksForTheSchemaAlone(document)) return undefined;
  return ready.has(fingerprint(document)) ? undefined : forbidden('ask anything but what is ready', role);
}

/** Ends what the role may not ask before anything is looked up. */
export function askingAsAllowed(askable: Askable): Plugin {
  const check = (args: { readonly contextValue?: unknown; readonly document: DocumentNode }) =>
    refusal((args.contextValue as Asker).person.role, askable, args.document);
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const error = check(args);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const error = check(args);
      if (error !== undefined) setResultAndStopExecution({ errors: [error] });
    },
  };
}
