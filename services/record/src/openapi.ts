import { type Asked, rolesFor } from '@permanence/access/rest-matrix';
import { adoptedPaths } from './adopted/openapi.ts';
import type { Intent } from './intent.ts';
import { AUTHORITY_INTENTS, INTENTS } from './intents.ts';
import { JSON_TYPE, NDJSON_TYPE } from './json-body.ts';
import { CALLER, PARAMETERS, parameters, ref } from './openapi-parameters.ts';
import { bodySchema, SCHEMAS } from './openapi-schemas.ts';
import { tags } from './openapi-tags.ts';
import { PROBLEMS } from './problem.ts';

const ETAG = { ETag: { description: 'Revision of the record.', schema: { type: 'string' } } };

function answer(description: string, schema: object, type = JSON_TYPE, headers: object = ETAG) {
  return { description, headers, content: { [type]: { schema } } };
}

const SECURITY_SCHEMES = {
  bearerAuth: {
    ...{ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    description:
      'A token of the issuer of this installation, or of `permanence token` where there is none. It says who acts, in which role, for which authority.',
  },
};

/** Passing problems: those of which some say in how many seconds to try again. */
const PASSING = [409, 429, 503];
/** What every operation may answer before it begins. */
const AT_THE_DOOR = [401, 403, 429];
const RETRY_AFTER = {
  'Retry-After': {
    description: 'Seconds after which to send the same again, with the same key.',
    schema: { type: 'integer' },
  },
};

const problem = (status: number, description: string) => ({
  description,
  ...(PASSING.includes(status) ? { headers: RETRY_AFTER } : {}),
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
  STATUSES.map((status) => [`Problem${status}`, problem(status, titlesOf(status))]),
);

function problems(...statuses: readonly number[]) {
  const all = [...AT_THE_DOOR, ...statuses].sort((a, b) => a - b);
  return Object.fromEntries(all.map((status) => [String(status), ref('responses', `Problem${status}`)]));
}

function camelCase(path: string): string {
  return path.replaceAll(/[-/](\w)/g, (_found, letter: string) => letter.toUpperCase());
}

/** Whom the service lets ask it. */
function forRoles(asked: Asked) {
  return { 'x-roles': rolesFor(asked) };
}

function operationOf({ path, tag, summary, body, example, correction }: Intent, asked: Asked, within = '') {
  return {
    operationId: camelCase(`${within}${path}`),
    tags: [tag],
    summary,
    ...forRoles(asked),
    parameters: parameters(...CALLER, 'Key', correction ? 'IfMatchOfCorrection' : 'IfMatch', 'DryRun'),
    requestBody: { required: true, content: { [JSON_TYPE]: { schema: bodySchema(body), example } } },
    responses: {
      200: answer('Recorded, or it held already.', ref('schemas', 'Answer')),
      ...problems(400, 404, 409, 412, 413, 415, 422, ...(correction ? [428] : []), 500, 503),
    },
  };
}

function commandPaths() {
  const ofChildren = INTENTS.map((intent) => [
    `/v1/children/{child}/${intent.path}`,
    { parameters: parameters('Child'), post: operationOf(intent, { ofChild: intent.path }) },
  ]);
  const ofAuthority = AUTHORITY_INTENTS.map((intent) => [
    `/v1/authority/${intent.path}`,
    { post: operationOf(intent, { ofAuthority: intent.path }, 'authority-') },
  ]);
  return Object.fromEntries([...ofChildren, ...ofAuthority]);
}

function bulkOf(operationId: string, asked: Asked, summary: string, line: string) {
  return {
    operationId,
    ...forRoles(asked),
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
      ...problems(400, 413, 415, 500, 503),
    },
  };
}

const BULK = bulkOf(
  'bulk',
  { route: 'POST /v1/children/bulk' },
  'Many commands, a line each: a child’s lines are all recorded or none.',
  '{"child","intent","key","body"}',
);
const AUTHORITY_BULK = bulkOf(
  'authorityBulk',
  { route: 'POST /v1/authority/bulk' },
  'Many commands on the authority, a line each: all are recorded or none.',
  '{"intent","key","body"}',
);

function recordOf(operationId: string, asked: Asked, tag: string, summary: string, schema: string) {
  return {
    operationId,
    ...forRoles(asked),
    tags: [tag],
    summary,
    parameters: parameters(...CALLER),
    responses: { 200: answer('The record.', ref('schemas', schema)), ...problems(400, 404, 500, 503) },
  };
}

const CHILD = recordOf(
  'childRecord',
  { route: 'GET /v1/children/{child}' },
  'The child',
  'The ids, types and days of what is recorded, and the ETag to correct it at.',
  'ChildRecord',
);
const TEXTS = recordOf(
  'childTexts',
  { route: 'GET /v1/children/{child}/texts' },
  'Who they are',
  'Names, addresses, numbers and notes that stand on record, as far as the role reads them.',
  'ChildTexts',
);
const AUTHORITY = recordOf(
  'authorityRecord',
  { route: 'GET /v1/authority' },
  'The authority',
  'The facts that stand, all that was recorded, and the ETag to correct it at.',
  'AuthorityRecord',
);

const operationParts = { answer, problems, forRoles, camelCase };
export type OperationParts = typeof operationParts;

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
    security: [{ bearerAuth: [] }],
    tags: tags(),
    paths: {
      '/v1/children/{child}': { parameters: parameters('Child'), get: CHILD },
      '/v1/children/{child}/texts': { parameters: parameters('Child'), get: TEXTS },
      ...commandPaths(),
      '/v1/children/bulk': { post: BULK },
      ...adoptedPaths(operationParts),
      '/v1/authority': { get: AUTHORITY },
      '/v1/authority/bulk': { post: AUTHORITY_BULK },
    },
    components: {
      securitySchemes: SECURITY_SCHEMES,
      parameters: PARAMETERS,
      responses: RESPONSES,
      schemas: SCHEMAS,
    },
  };
}
