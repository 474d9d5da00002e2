import type { OtherRoute } from '@permanence/access/rest-matrix';
import type { Intent } from '../intent.ts';
import { JSON_TYPE } from '../json-body.ts';
import type { OperationParts } from '../openapi.ts';
import { CALLER, parameters, ref } from '../openapi-parameters.ts';
import { bodySchema } from '../openapi-schemas.ts';
import { ADOPTED_INTENT_NAMES, ADOPTED_INTENTS, askToOpen, NOTHING_MORE } from './bodies.ts';

export const ADOPTED_TAG = 'Adopted children';

interface Operation {
  readonly route: OtherRoute;
  readonly operationId: string;
  readonly summary: string;
  readonly schema: 'Opening' | 'AdoptedRecord' | 'AdoptedAnswer';
  readonly headers?: readonly string[];
  readonly takes?: { readonly body: Intent['body']; readonly example: object };
}

const OPENINGS: readonly Operation[] = [
  {
    route: 'POST /v1/adoption-links/openings',
    operationId: 'askToOpenLink',
    summary:
      'The first of two asks to open what joins a birth record and the record of an adopted child. Whether there is such a link is not said.',
    schema: 'Opening',
    headers: ['Key'],
    takes: {
      body: askToOpen,
      example: { reference: 'C-1042', purpose: 'ADULT-ASKS', reason: 'An invented request.' },
    },
  },
  {
    route: 'GET /v1/adoption-links/openings/{opening}',
    operationId: 'seeOpening',
    summary: 'What the two opened, for an hour, and to nobody else; before that, what is asked for.',
    schema: 'Opening',
  },
  {
    route: 'POST /v1/adoption-links/openings/{opening}/approvals',
    operationId: 'agreeToOpenLink',
    summary: 'The second of two agrees. From now on it is open for an hour.',
    schema: 'Opening',
    takes: { body: NOTHING_MORE, example: {} },
  },
  {
    route: 'POST /v1/adoption-links/openings/{opening}/dissolutions',
    operationId: 'dissolveLink',
    summary: 'The order was annulled and the closing of the birth record taken back: the link is undone.',
    schema: 'Opening',
    takes: { body: NOTHING_MORE, example: {} },
  },
];

const RECORD: Operation = {
  route: 'GET /v1/adopted/{reference}',
  operationId: 'adoptedRecord',
  summary: 'All that is on record of an adopted child with whose family one works.',
  schema: 'AdoptedRecord',
};

const SAID: readonly Operation[] = ADOPTED_INTENT_NAMES.map((intent) => ({
  route: `POST /v1/adopted/{reference}/${intent}` as const,
  operationId: `adopted-${intent}`,
  summary: ADOPTED_INTENTS[intent].summary,
  schema: 'AdoptedAnswer',
  headers: ['Key', 'IfMatch', 'DryRun'],
  takes: ADOPTED_INTENTS[intent],
}));

const IN_PATH: Readonly<Record<string, string>> = {
  '{opening}': 'Opening',
  '{reference}': 'AdoptedReference',
};

/** What can be asked of an adopted child's record, and of what leads to it. */
export function adoptedPaths({ answer, problems, forRoles, camelCase }: OperationParts) {
  const paths = [...OPENINGS, RECORD, ...SAID].map((operation) => {
    const { route, operationId, summary, schema, headers = [], takes } = operation;
    const [method = '', path = ''] = route.split(' ');
    const inPath = Object.entries(IN_PATH).flatMap(([part, name]) => (path.includes(part) ? [name] : []));
    const content = takes && {
      [JSON_TYPE]: { schema: bodySchema(takes.body), example: takes.example },
    };
    const described = {
      ...{ operationId: camelCase(operationId), tags: [ADOPTED_TAG], summary, ...forRoles({ route }) },
      parameters: parameters(...CALLER, ...headers),
      ...(content === undefined ? {} : { requestBody: { required: true, content } }),
      responses: {
        200: answer('The answer.', ref('schemas', schema)),
        ...problems(400, 404, 409, ...(takes === undefined ? [] : [412, 413, 415, 422]), 500, 503),
      },
    };
    return [path, { parameters: parameters(...inPath), [method.toLowerCase()]: described }] as const;
  });
  return Object.fromEntries(paths);
}
