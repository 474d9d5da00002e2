// Names and shapes below are stored for ever.
import * as z from 'zod';
import { ETHNICITIES, SEXES } from '../codes/people.ts';
import { codeOf, defineFact, factId, person, sealed } from './fact.ts';

export const ChildBorn = defineFact('ChildBorn', 1, 'The child was born on this day.', {
  sex: codeOf(SEXES).optional(),
  ethnicity: codeOf(ETHNICITIES).optional(),
});

export const IdentifierGiven = defineFact(
  'IdentifierGiven',
  1,
  'Another system knows the child by this identifier; dated on the day of birth when nobody knows since when.',
  { scheme: z.enum(['UPN', 'NHS']), identifier: sealed('identity', 20) },
);

export const AsylumSeekingAloneBegan = defineFact(
  'AsylumSeekingAloneBegan',
  1,
  'The child is an unaccompanied asylum-seeking child (UASC); a return does not say since when, so it dates this on the day of birth.',
  {},
);

export const AsylumSeekingAloneEnded = defineFact(
  'AsylumSeekingAloneEnded',
  1,
  'The status of unaccompanied asylum-seeking child ceased (DUC).',
  {},
);

export const ChildBecameMother = defineFact('ChildBecameMother', 1, 'The child gave birth (MC_DOB).', {});

export const ChildNamed = defineFact('ChildNamed', 1, 'From this day the child is called so.', {
  forename: sealed('identity', 100),
  surname: sealed('identity', 100),
});

export const NoteMade = defineFact(
  'NoteMade',
  1,
  'Somebody wrote down what the codes cannot say: of a visit, a conversation, a wish of the child.',
  { text: sealed('narrative', 10_000) },
);

export const childFacts = {
  ChildBorn,
  ChildNamed,
  NoteMade,
  IdentifierGiven,
  AsylumSeekingAloneBegan,
  AsylumSeekingAloneEnded,
  ChildBecameMother,
} as const;

const corrects = {
  fact: factId,
  reason: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[a-z0-9:.-]+$/),
};

/**
 * Replaces what a fact says, from its day on. `data` has the shape of the fact it names.
 * The latest correction of a fact is the one that holds: amending a withdrawn fact makes it stand again.
 */
export const FactAmended = {
  type: 'FactAmended',
  version: 1,
  meaning: 'An earlier fact was wrong; this is what it should have said, and why.',
  schema: z.strictObject({
    ...corrects,
    factType: z.string(),
    factVersion: z.int().positive(),
    data: z.record(z.string(), z.unknown()),
  }),
} as const;

/**
 * The correction of a fact that a published figure counts: it changes nothing until another person approves it.
 * `data` is there when the fact should say something else, and has the shape of the fact it names.
 */
export const CorrectionProposed = {
  type: 'CorrectionProposed',
  version: 1,
  meaning: 'Somebody says that a fact was wrong which a published figure counts; somebody else has to agree.',
  schema: z.strictObject({
    ...corrects,
    kind: z.enum(['amend', 'withdraw']),
    factType: z.string(),
    factVersion: z.int().positive(),
    data: z.record(z.string(), z.unknown()).optional(),
    proposedBy: person,
  }),
} as const;

export const CorrectionApproved = {
  type: 'CorrectionApproved',
  version: 1,
  meaning: 'Another person agreed: from here on the correction holds.',
  schema: z.strictObject({ proposal: factId, approvedBy: person }),
} as const;

export const CorrectionRejected = {
  type: 'CorrectionRejected',
  version: 1,
  meaning: 'The correction was turned down, or taken back: the fact stands as it was.',
  schema: z.strictObject({ proposal: factId, rejectedBy: person, reason: corrects.reason.optional() }),
} as const;

export const FactWithdrawn = {
  type: 'FactWithdrawn',
  version: 1,
  meaning: 'An earlier fact never was true, and why we say so.',
  schema: z.strictObject(corrects),
} as const;
