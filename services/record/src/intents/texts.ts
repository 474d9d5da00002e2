import { identifyAdopters } from '@permanence/care/adoption/decide';
import { FACTS } from '@permanence/care/child/catalogue';
import * as decide from '@permanence/care/child/decide';
import { defineIntent, type Intent } from '../intent.ts';

const TAG = 'Who they are';

export const textIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'names',
    summary: 'From this day the child is called so.',
    body: FACTS.ChildNamed.schema,
    decide: decide.nameChild,
    example: { on: '2024-03-01', forename: 'Example', surname: 'Invented' },
  }),
  defineIntent(TAG, {
    path: 'notes',
    summary: 'Write down what the codes cannot say.',
    body: FACTS.NoteMade.schema,
    decide: decide.makeNote,
    example: { on: '2024-03-01', text: 'An invented note of a visit.' },
  }),
  defineIntent(TAG, {
    path: 'adoption/adopters',
    summary: 'Who the adopters are with whom the child is matched, and where they live.',
    body: FACTS.AdoptersIdentified.schema,
    decide: identifyAdopters,
    example: { on: '2024-06-04', names: 'Invented Adopter', postcode: 'ZZ1 1ZZ' },
  }),
];
