import * as z from 'zod';
import { ChildTexts } from './openapi-texts.ts';

const position = {
  type: 'integer',
  description: 'Position in the log. Figures at or after it know of this.',
};
const revision = { type: 'integer', description: 'Revision of the record; the ETag.' };
const nullable = (format: string) => ({ type: ['string', 'null'], format });

const EventSaid = {
  type: 'object',
  required: ['id', 'type', 'on'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    type: { type: 'string' },
    on: { ...nullable('date'), description: 'The day it became true; null for a correction.' },
  },
};

const Warning = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    fact: { type: 'string', description: 'Id of the fact it is about.' },
  },
};

const events = { type: 'array', items: { $ref: '#/components/schemas/EventSaid' } };

const Answer = {
  type: 'object',
  required: ['events', 'warnings', 'revision', 'position', 'recordedAt'],
  properties: {
    events: { ...events, description: 'What was recorded. None: it held already.' },
    warnings: { type: 'array', items: { $ref: '#/components/schemas/Warning' } },
    revision,
    position,
    recordedAt: nullable('date-time'),
    dryRun: { const: true, description: 'Nothing was written.' },
    wouldFollow: { description: 'On a dry run: what would be different.' },
  },
};

const ChildRecord = {
  type: 'object',
  required: ['child', 'revision', 'position', 'events'],
  properties: { child: { type: 'string' }, revision, position, events },
};

const AuthorityRecord = {
  type: 'object',
  required: ['authority', 'revision', 'position', 'publishedUntil', 'facts', 'events'],
  properties: {
    authority: { type: 'string' },
    revision,
    position,
    publishedUntil: { ...nullable('date'), description: 'Facts up to this day are corrected by two people.' },
    facts: {
      type: 'array',
      description: 'Those that stand.',
      items: {
        type: 'object',
        required: ['id', 'type', 'data'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          type: { type: 'string' },
          data: { type: 'object' },
        },
      },
    },
    events,
  },
};

const factsOfAdopted = {
  type: 'array',
  description: 'As they were said, one after another. A later one takes the place of an earlier one.',
  items: {
    type: 'object',
    required: ['id', 'type', 'data'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      type: { type: 'string' },
      data: { type: 'object' },
    },
  },
};

const AdoptedRecord = {
  type: 'object',
  required: ['reference', 'revision', 'facts'],
  properties: { reference: { type: 'string' }, revision, facts: factsOfAdopted },
};

const AdoptedAnswer = {
  type: 'object',
  required: ['events', 'warnings', 'revision'],
  properties: {
    events,
    warnings: { type: 'array', items: { $ref: '#/components/schemas/Warning' } },
    revision,
    dryRun: { const: true, description: 'Nothing was written.' },
  },
};

const Opening = {
  type: 'object',
  required: ['id', 'status'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { enum: ['waiting', 'open', 'dissolved'] },
    reference: { type: 'string', description: 'While it waits: what is asked about.' },
    purpose: { type: 'string' },
    reason: { type: 'string' },
    askedBy: { type: 'string' },
    until: { type: 'string', format: 'date-time', description: 'While it is open: until when.' },
    link: {
      description: 'While it is open: both references, or null where there is no such link.',
      type: ['object', 'null'],
      required: ['birth', 'adopted', 'lookedAtAs', 'opened'],
      properties: {
        birth: { type: 'string' },
        adopted: { type: 'string' },
        lookedAtAs: { type: 'string', description: 'What the record is called where looks are kept.' },
        opened: { type: 'array', items: { type: 'object' }, description: 'Who opened it when, what for.' },
      },
    },
  },
};

const Problem = {
  type: 'object',
  description: 'RFC 9457. `type` leads to a page that explains it. Never holds a value that was sent.',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    correlationId: { type: 'string' },
    collidesWith: { type: 'string', description: 'Id of the fact in the way.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body.' },
          header: { type: 'string' },
          line: { type: 'integer' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const ofAdopted = { Opening, AdoptedRecord, AdoptedAnswer };

const ofRecords = { ChildRecord, ChildTexts, AuthorityRecord };

export const SCHEMAS = { EventSaid, Warning, Answer, ...ofRecords, ...ofAdopted, Problem };

/** The schema of a body as the documentation shows it: code lists as enumerations, and no dialect of its own. */
export function bodySchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...shown } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { codes, sealedAs } = jsonSchema;
      if (Array.isArray(codes)) jsonSchema.enum = codes.map(String);
      if (typeof sealedAs === 'string') jsonSchema['x-sealed'] = sealedAs;
      delete jsonSchema.codes;
      delete jsonSchema.sealedAs;
    },
  });
  return shown;
}
