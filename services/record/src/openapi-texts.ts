import { SEALED_CLASSES } from '@permanence/care/child/fact';

const sealedAs = { enum: SEALED_CLASSES };

const only = (name: string, description: string) => ({
  ...{ type: 'object', description, required: [name], additionalProperties: false },
  properties: { [name]: sealedAs },
});

/** The texts of a record, as its route answers them. */
export const ChildTexts = {
  type: 'object',
  required: ['child', 'revision', 'position', 'texts'],
  properties: {
    child: { type: 'string' },
    revision: { type: 'integer', description: 'Revision of the record; the ETag.' },
    position: { type: 'integer' },
    texts: {
      type: 'array',
      description: 'Those that stand, by day: as they were last amended, and none that was withdrawn.',
      items: {
        type: 'object',
        required: ['id', 'type', 'on', 'field', 'class', 'text'],
        properties: {
          id: { type: 'string', format: 'uuid', description: 'Id of the fact, to correct it by.' },
          type: { type: 'string' },
          on: { type: 'string', format: 'date', description: 'The day from which it is true.' },
          field: { type: 'string' },
          class: { ...sealedAs, description: 'With which other texts it has a key.' },
          text: {
            oneOf: [
              { type: 'string' },
              only('forgotten', 'Its key was destroyed: nobody can say any more what it was.'),
              only('withheld', 'The role does not read texts of this class, or not of this record.'),
            ],
          },
        },
      },
    },
  },
};
