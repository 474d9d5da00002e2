import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ADOPTED_FACTS } from '../src/adopted/events.ts';
import { isAuthorityFactName } from '../src/authority/events.ts';
import { PUBLICATIONS } from '../src/authority/publication.ts';
import { codeFields, sealedFields } from '../src/child/fact.ts';
import type { CodeList } from '../src/codes/code-list.ts';
import { codeListSection, linkTo, titleOf } from './code-lists.ts';
import { FEEDS } from './feeds.ts';
import { FIELDS } from './fields.ts';
import { DEFINITIONS, type EventDefinition, type EventName, fileOf, type Golden } from './golden.ts';
import { table } from './markdown.ts';

/** A field as JSON schema has it, as far as this page says it. */
interface Field {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly Field[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface Shape {
  readonly properties: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

const goldens: readonly Golden[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Golden);

/** The first version of the event that had the field. */
function since(type: string, field: string): number {
  const versions = goldens
    .filter((golden) => golden.type === type && field in (golden.schema as Shape).properties)
    .map(({ version }) => version);
  return Math.min(...versions);
}

function bounded({ minimum, maximum }: Field): string {
  const from = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? ` from ${minimum}` : '';
  const to = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? ` to ${maximum}` : '';
  return `${from}${to}`;
}

function kindOf(field: Field): string {
  const { type, format, pattern, maxLength } = field;
  if (format === 'date') return 'day';
  if (format === 'uuid') return 'id of an event';
  if (field.const !== undefined) return `\`${String(field.const)}\``;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(' or ');
  if (field.anyOf !== undefined) return field.anyOf.map(kindOf).join(' or ');
  if (type === 'integer') return `whole number${bounded(field)}`;
  if (type === 'number') return `number${bounded(field)}`;
  if (type === 'boolean') return 'yes or no';
  if (type === 'array') return 'list';
  if (pattern !== undefined) return `text of the form \`${pattern.replaceAll('|', '\\|')}\``;
  if (maxLength !== undefined) return `text, ${maxLength} characters at most`;
  return type === 'object' ? 'fields' : 'text';
}

export function meaningOf(type: string, field: string): string | undefined {
  return FIELDS[`${type}.${field}`] ?? FIELDS[field];
}

function fieldRows(definition: EventDefinition): readonly (readonly string[])[] {
  const { properties, required = [] } = z.toJSONSchema(definition.schema) as Shape;
  const codes = codeFields(definition);
  const sealed = sealedFields(definition);
  return Object.entries(properties).map(([name, field]) => {
    const list = codes[name];
    return [
      `\`${name}\``,
      meaningOf(definition.type, name) ?? '',
      list === undefined ? kindOf(field) : `code: ${linkTo(list)}`,
      required.includes(name) ? 'always' : 'optional',
      sealed[name] === undefined ? 'no' : `as ${sealed[name]}`,
      `${since(definition.type, name)}`,
    ];
  });
}

function exampleOf({ type, version }: EventDefinition): string {
  const [example] = goldens.find((golden) => fileOf(golden.type, golden.version) === fileOf(type, version))
    ?.examples ?? [undefined];
  // The formatter keeps a list of few short texts on one line.
  return JSON.stringify(example, null, 2).replace(/\[((?:\s+"[^"]*",?)+)\s+\]/g, (_list, texts: string) => {
    const each = texts.split('\n').map((text) => text.trim());
    return `[${each.join(' ').trim()}]`;
  });
}

function feedsOf(type: string): string {
  const tables = FEEDS[type as EventName];
  return tables.length === 0 ? 'no table' : tables.map((table) => `\`${table}\``).join(', ');
}

function eventSection(definition: EventDefinition): string {
  const { type, version, meaning } = definition;
  return [
    `### ${type}`,
    '',
    meaning,
    '',
    `Version ${version}. Feeds ${feedsOf(type)}.`,
    '',
    table(['Field', 'Meaning', 'Holds', 'There', 'Sealed', 'Since version'], fieldRows(definition)),
    '',
    '```json',
    exampleOf(definition),
    '```',
  ].join('\n');
}

function listsUsed(): readonly CodeList[] {
  const lists = new Set(DEFINITIONS.flatMap((definition) => Object.values(codeFields(definition))));
  return [...lists].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
}

const HEAD = `# The events

Written by \`node packages/care/history/print-events.ts\` from the schemas: change them, then run it.

An event states one fact and the day on which it became true (\`on\`). When it was recorded, by whom and from where is
metadata, which the store adds. Names and shapes are stored for ever: a changed shape is a new version with an
upcaster (\`packages/care/src/child/upcasts.ts\`), and the shape of every version is kept as a file in
\`packages/care/history\`. A field that is sealed identifies a person: it never leaves the log as it is. Every event
feeds the table \`fact\`; the other tables named are those whose rows it makes, bounds or ends. A correction
changes the tables of the fact that it names. Every example is invented.`;

/** The page `docs/events.md`. */
export function eventsPage(): string {
  const ofAuthority = DEFINITIONS.filter(({ type }) => isAuthorityFactName(type) || Object.hasOwn(PUBLICATIONS, type));
  const ofAdopted = DEFINITIONS.filter(({ type }) => Object.hasOwn(ADOPTED_FACTS, type));
  const others = new Set([...ofAuthority, ...ofAdopted]);
  const ofChild = DEFINITIONS.filter((definition) => !others.has(definition));
  return `${[
    HEAD,
    '## In the stream of a child',
    ...ofChild.map(eventSection),
    '## In the stream of an adopted child',
    'The record of the new identity. It is a stream of its own kind, and nothing in the log leads to it.',
    ...ofAdopted.map(eventSection),
    '## In the stream of an authority',
    'Corrections are the same two events as in the stream of a child, `FactAmended` and `FactWithdrawn`.',
    ...ofAuthority.map(eventSection),
    '## Code lists',
    'Codes come and go without a new version of the events that hold them; each has the days on which it may be used.',
    ...listsUsed().map(codeListSection),
  ].join('\n\n')}\n`;
}
