import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/retention/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay } from './on-day.ts';

const TAG = 'Keeping';

export const retentionIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'legal-holds',
    summary: 'From this day nothing of the record may be destroyed, whatever its date.',
    body: FACTS.LegalHoldPlaced.schema,
    decide: decide.placeLegalHold,
    example: { on: '2024-03-01', basis: 'INQUIRY' },
  }),
  defineIntent(TAG, {
    path: 'legal-hold-ends',
    summary: 'The hold ends; where several are in force, `hold` names one.',
    body: onDay.extend({ hold: factId.optional() }),
    decide: decide.liftLegalHold,
    example: { on: '2024-09-02' },
  }),
];
