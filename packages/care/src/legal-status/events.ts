// Names and shapes below are stored for ever.
import { codeOf, defineFact } from '../child/fact.ts';
import { LEGAL_STATUSES, REASONS_FOR_NEW_EPISODE } from '../codes/care.ts';

export const LegalStatusChanged = defineFact(
  'LegalStatusChanged',
  1,
  'From this day the child is looked after under this legal status.',
  {
    legalStatus: codeOf(LEGAL_STATUSES),
    /** As a return states it. Absent: derived from what changed that day. */
    reasonForNewEpisode: codeOf(REASONS_FOR_NEW_EPISODE).optional(),
  },
);

export const legalStatusFacts = { LegalStatusChanged } as const;
