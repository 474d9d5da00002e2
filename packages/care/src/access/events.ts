// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId, person, sealed } from '../child/fact.ts';
import { BREAK_GLASS_PURPOSES, GRANT_REVIEWS, RESTRICTION_BASES } from '../codes/access.ts';

const instant = z.iso.datetime({ precision: 3 });

export const RecordRestricted = defineFact(
  'RecordRestricted',
  1,
  'From this day the record is kept to fewer people: the case team, named people, or, once a second person has agreed, as if there were none.',
  {
    level: z.enum(['team-only', 'named-only', 'sealed']),
    basis: codeOf(RESTRICTION_BASES),
    named: z.array(person).max(50),
    restrictedBy: person,
  },
);

export const RestrictionAgreed = defineFact(
  'RestrictionAgreed',
  1,
  'A second person agreed that the record be sealed. Until then it is kept to the people named.',
  { restriction: factId, agreedBy: person },
);

export const RecordOpened = defineFact(
  'RecordOpened',
  1,
  'The restriction ended. This day is the first one without it.',
  { restriction: factId },
);

export const InterestDeclared = defineFact(
  'InterestDeclared',
  1,
  'Somebody who works here is of the family, or knows it: whatever the role, none of the record is for them.',
  { worker: person, kind: z.enum(['family', 'neighbour', 'other']) },
);

export const InterestEnded = defineFact(
  'InterestEnded',
  1,
  'There is no such interest any more. This day is the first one without it.',
  { interest: factId },
);

export const AccessGranted = defineFact(
  'AccessGranted',
  1,
  'Somebody who may not see the record opened it for a while, and said why: break-glass. The manager is told.',
  {
    person,
    kind: z.literal('break-glass'),
    purpose: codeOf(BREAK_GLASS_PURPOSES),
    reason: sealed('narrative', 1000),
    at: instant,
    until: instant,
  },
);

export const AccessReviewed = defineFact(
  'AccessReviewed',
  1,
  'A manager looked at why the record had been opened.',
  { grant: factId, by: person, outcome: codeOf(GRANT_REVIEWS) },
);

export const accessFacts = {
  RecordRestricted,
  RestrictionAgreed,
  RecordOpened,
  InterestDeclared,
  InterestEnded,
  AccessGranted,
  AccessReviewed,
} as const;
