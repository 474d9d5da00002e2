// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, sealed } from '../child/fact.ts';
import { ADOPTERS_LEGAL_STATUS, ADOPTERS_SEX, REASONS_PLAN_REVERSED } from '../codes/adoption.ts';

export const AdoptionBecamePlan = defineFact(
  'AdoptionBecamePlan',
  1,
  'A review agreed that adoption is the plan.',
  {},
);

export const AgencyDecisionMade = defineFact(
  'AgencyDecisionMade',
  1,
  'The agency decision maker decided that the child should be placed for adoption.',
  {},
);

export const PlacementOrderMade = defineFact(
  'PlacementOrderMade',
  1,
  'A court made a placement order; a return shows it as legal status E1 instead.',
  {},
);

export const ConsentToPlacementGiven = defineFact(
  'ConsentToPlacementGiven',
  1,
  'The parents of a relinquished child consented to placing the child for adoption (Adoption and Children Act 2002, s. 19).',
  {},
);

export const AdoptersMatched = defineFact(
  'AdoptersMatched',
  1,
  'The agency decision maker agreed that the child should be placed with these adopters.',
  {},
);

export const FosteringForAdoptionStarted = defineFact(
  'FosteringForAdoptionStarted',
  1,
  'The child was placed with foster carers who hope to adopt.',
  { basis: z.enum(['regulation-25A', 'dual-approval']).optional() },
);

export const ChildPlacedForAdoption = defineFact(
  'ChildPlacedForAdoption',
  1,
  'The child began to live with the adopters; a return shows it as placement type A3 to A6 instead.',
  {},
);

export const AdoptionOrderGranted = defineFact(
  'AdoptionOrderGranted',
  1,
  'A court made the adoption order.',
  {
    byFosterCarer: z.boolean().optional(),
    adopters: z.union([z.literal(1), z.literal(2)]).optional(),
    adoptersSex: codeOf(ADOPTERS_SEX).optional(),
    adoptersLegalStatus: codeOf(ADOPTERS_LEGAL_STATUS).optional(),
  },
);

export const AdoptionPlanReversed = defineFact(
  'AdoptionPlanReversed',
  1,
  'The agency decided that the child should no longer be placed for adoption.',
  { reason: codeOf(REASONS_PLAN_REVERSED).optional() },
);

export const AdoptionDisrupted = defineFact(
  'AdoptionDisrupted',
  1,
  'The placement with the adopters ended before an order.',
  {},
);

export const AdoptersIdentified = defineFact(
  'AdoptersIdentified',
  1,
  'The adopters with whom the child is matched: who they are, and where they live.',
  {
    names: sealed('adopter', 200),
    postcode: sealed('adopter', 10).optional(),
  },
);

export const BirthRecordClosed = defineFact(
  'BirthRecordClosed',
  1,
  'After the adoption order the child has another identity: this record ends, and nothing in it leads to the other.',
  {},
);

export const adoptionFacts = {
  BirthRecordClosed,
  AdoptersIdentified,
  AdoptionBecamePlan,
  AgencyDecisionMade,
  PlacementOrderMade,
  ConsentToPlacementGiven,
  AdoptersMatched,
  FosteringForAdoptionStarted,
  ChildPlacedForAdoption,
  AdoptionOrderGranted,
  AdoptionPlanReversed,
  AdoptionDisrupted,
} as const;
