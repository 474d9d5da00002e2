// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, sealedAndCompared } from '../child/fact.ts';
import { REASONS_FOR_NEW_EPISODE } from '../codes/care.ts';
import { PLACEMENT_PROVIDERS, PLACEMENT_TYPES, REASONS_FOR_PLACEMENT_CHANGE } from '../codes/placement.ts';

const pseudonym = z.string().min(1).max(40);

/** A postcode district, the outward code of a postcode: `ME14` of `ME14 2AB`. As a rule, thousands of homes share one. */
export const DISTRICT = /^[A-Z]{1,2}\d[A-Z\d]?$/;

const details = {
  placementType: codeOf(PLACEMENT_TYPES),
  provider: codeOf(PLACEMENT_PROVIDERS).optional(),
  /** Pseudonymous id of the carer household, or of the setting: the same id on both sides of a move means the same carer. */
  carer: pseudonym.optional(),
  setting: pseudonym.optional(),
  /** Ofsted's unique reference number. */
  urn: z.string().min(1).max(10).optional(),
  postcode: sealedAndCompared('contact', 10).optional(),
  /** That of the postcode, kept beside it so that figures outlive it; since version 2. Never where adopters live. */
  district: z.string().regex(DISTRICT, 'not a postcode district').optional(),
  /** As a return states it. Absent: derived from what changed that day. */
  reasonForNewEpisode: codeOf(REASONS_FOR_NEW_EPISODE).optional(),
};

export const PlacementStarted = defineFact(
  'PlacementStarted',
  2,
  'The child began to live here. Whatever placement was open before ends on this day.',
  details,
);

export const PlacementDetailsChanged = defineFact(
  'PlacementDetailsChanged',
  2,
  'The carer stays; the address, registration, provider or type of the placement is another from this day.',
  details,
);

export const PlacementEnded = defineFact(
  'PlacementEnded',
  1,
  'The placement ended, and why. This day is the first one not in it.',
  { reason: codeOf(REASONS_FOR_PLACEMENT_CHANGE).optional() },
);

export const placementFacts = { PlacementStarted, PlacementDetailsChanged, PlacementEnded } as const;
