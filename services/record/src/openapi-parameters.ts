import { PURPOSES } from '@permanence/access/purposes';
import { AUTHORITY_CODE } from '@permanence/care/authority/stream';

export const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const text = (pattern: string) => ({ type: 'string', pattern });

const header = (name: string, description: string, schema: object, required = false) => ({
  ...{ name, in: 'header', description, required, schema },
});

export const PARAMETERS = {
  Child: {
    ...{ name: 'child', in: 'path', required: true },
    description: "The authority's own id of the child: never a name.",
    schema: text('^[\\x21-\\x7e]{1,40}$'),
  },
  Opening: {
    ...{ name: 'opening', in: 'path', required: true },
    description: 'Id of the opening, as it was answered to who asked for it.',
    schema: { type: 'string', format: 'uuid' },
  },
  AdoptedReference: {
    ...{ name: 'reference', in: 'path', required: true },
    description: 'Reference of the adopted child: nothing but an opened link tells it.',
    schema: text('^[0-9A-Z]{20}$'),
  },
  Authority: header(
    'X-Authority',
    'Whose records: those of the authority of who signed in. May be left out; another one is refused.',
    text(AUTHORITY_CODE.source),
  ),
  Purpose: header('X-Purpose', 'What for, as looks at a child are kept; by default what the role is for.', {
    type: 'string',
    enum: PURPOSES,
  }),
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

export const CALLER = ['Authority', 'Purpose', 'Correlation'];

export const parameters = (...names: readonly string[]) => names.map((name) => ref('parameters', name));
