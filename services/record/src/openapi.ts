import type { Intent } from './intent.ts';
import { AUTHORITY_INTENTS, INTENTS } from './intents.ts';
import { JSON_TYPE, NDJSON_TYPE } from './json-body.ts';
import { bodySchema, SCHEMAS } from './openapi-schemas.ts';
import { tags } from './openapi-tags.ts';
import { PROBLEMS } from './problem.ts';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const text = (pattern: string) => ({ type: 'string', pattern });

const header = (name: string, description: string, schema: object, required = false) => ({
  ...{ name, in: 'header', description, required, schema },
});

const PARAMETERS = {
  Child: {
    ...{ name: 'child', in: 'path', required: true },
    description: "The authority's own id of the child: never a name.",
    schema: text('^[\\x21-\\x7e]{1,40}$'),
  },
  Authority: header(
    'X-Authority',
    'Whose records; may be left out while the log holds those of one authority.',
    text('^[A-Za-z0-9]{1,10}$'),
  ),
  Actor: header('X-Actor', 'Pseudonymous id of who acts.', text('^[\\x21-\\x7e]{1,80}$')),
  Correlation: header('X-Correlation-Id', 'Comes back with the answer.', text('^[\\x21-\\x7e]{1,80}$')),
  Key: header(
    'Idempotency-Key',
    'A new one, such as a UUID, for every new command, and the same one to repeat it. May be left out on a dry run.',
    text('^[\\x21-\\x7e]{1,200}$'),
    true,
  ),
  IfMatch: header('If-Match', 'Take the command only if the record still has this ETag.', { type: 'string' }),
  IfMatchOfCorrection: header(
    'If-Match',
    'The ETag of the record that is corrected.',
    { type: 'string' },
    true,
  ),
  DryRun: {
    ...{ name: 'dryRun', in: 'query', required: false },
    description: 'Answer what would be recorded and what would follow; write nothing.',
    schema: { type: 'boolean', default: false },
  },
};

const CALLER = ['Authority', 'Actor', 'Correlation'];

const parameters = (...names: readonly string[]) => names.map((name) => ref('parameters', name));

const ETAG = { ETag: { description: 'Revision of the record.', schema: { type: 'string' } } };

function answer(description: string, schema: object, type = JSON_TYPE, headers: object = ETAG) {
  return { description, headers, content: { [type]: { schema } } };
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
});

function titlesOf(status: number): string {
  return Object.entries(PROBLEMS)
    .filter(([, known]) => known.status === status)
    .map(([code]) => code)
    .join(', ');
}

/** Answers what no operation is. */
const WRONG_METHOD = 405;
const STATUSES = [...new Set(Object.values(PROBLEMS).map(({ status }) => status))]
  .filter((status) => status !== WRONG_METHOD)
  .sort((a, b) => a - b);
const RESPONSES = Object.fromEntries(
  STATUSES.map((status) => [`Problem${status}`, problem(titlesOf(status))]),
);

function problems(...statuses: readonly number[]) {
  return Object.fromEntries(statuses.map((status) => [String(status), ref('responses', `Problem${status}`)]));
}

function camelCase(path: string): string {
  return path.replaceAll(/[-/](\w)/g, (_found, letter: string) => letter.toUpperCase());
}

function operationOf({ path, tag, summary, body, example, correction }: Intent, within = '') {
  return {
    operationId: camelCase(`${within}${path}`),
    tags: [tag],
    summary,
    parameters: parameters(...CALLER, 'Key', correction ? 'IfMatchOfCorrection' : 'IfMatch', 'DryRun'),
    requestBody: { required: true, content: { [JSON_TYPE]: { schema: bodySchema(body), example } } },
    responses: {
      200: answer('Recorded, or it held already.', ref('schemas', 'Answer')),
      ...problems(400, 404, 409, 412, 413, 415, 422, ...(correction ? [428] : []), 500),
    },
  };
}

function commandPaths() {
  const ofChildren = INTENTS.map((intent) => [
    `/v1/children/{child}/${intent.path}`,
    { parameters: parameters('Child'), post: operationOf(intent) },
  ]);
  const ofAuthority = AUTHORITY_INTENTS.map((intent) => [
    `/v1/authority/${intent.path}`,
    { post: operationOf(intent, 'authority-') },
  ]);
  return Object.fromEntries([...ofChildren, ...ofAuthority]);
}

function bulkOf(operationId: string, summary: string, line: string) {
  return {
    operationId,
    tags: ['Many at once'],
    summary: `${summary} Answers a line for every line.`,
    parameters: parameters(...CALLER, 'DryRun'),
    requestBody: {
      required: true,
      description: `One JSON object a line: \`${line}\`; \`ifMatch\` with a correction.`,
      content: { [NDJSON_TYPE]: { schema: { type: 'string' } } },
    },
    responses: {
      200: answer('What became of every line.', { type: 'string' }, NDJSON_TYPE, {}),
      ...problems(400, 413, 415, 500),
    },
  };
}

const BULK = bulkOf(
  'bulk',
  'Many commands, a line each: a child’s lines are all recorded or none.',
  '{"child","intent","key","body"}',
);
const AUTHORITY_BULK = bulkOf(
  'authorityBulk',
  'Many commands on the authority, a line each: all are recorded or none.',
  '{"intent","key","body"}',
);

function recordOf(operationId: string, tag: string, summary: string, schema: string) {
  return {
    operationId,
    tags: [tag],
    summary,
    parameters: parameters(...CALLER),
    responses: { 200: answer('The record.', ref('schemas', schema)), ...problems(400, 404, 500) },
  };
}

const CHILD = recordOf(
  'childRecord',
  'The child',
  'The ids, types and days of what is recorded, and the ETag to correct it at.',
  'ChildRecord',
);
const AUTHORITY = recordOf(
  'authorityRecord',
  'The authority',
  'The facts that stand, all that was recorded, and the ETag to correct it at.',
  'AuthorityRecord',
);

/** OpenAPI 3.1, from the table of intents. */
export function openApiDocument() {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Permanence: recording',
      version: '1',
      summary: 'One endpoint for each thing that people who work with children do.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Nobody signs in yet: only the machine it runs on can connect.
    security: [],
    tags: tags(),
    paths: {
      '/v1/children/{child}': { parameters: parameters('Child'), get: CHILD },
      ...commandPaths(),
      '/v1/children/bulk': { post: BULK },
      '/v1/authority': { get: AUTHORITY },
      '/v1/authority/bulk': { post: AUTHORITY_BULK },
    },
    components: { parameters: PARAMETERS, responses: RESPONSES, schemas: SCHEMAS },
  };
}
