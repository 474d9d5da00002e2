// Names and shapes below are stored for ever.
import * as z from 'zod';
import { day, defineFact } from '../child/fact.ts';

/** Where the figure comes from: the name of a publication, a return or a decision, never of a person. */
const source = z.string().min(1).max(200);

/** Id of a measure, as the catalogue of measures has it. */
const measure = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** Code of an authority. */
const authorityCode = z.string().regex(/^[A-Z0-9]{3,20}$/);

/** Codes of so many authorities, each once. */
function authorityCodes(atLeast: number) {
  return z
    .array(authorityCode)
    .min(atLeast)
    .max(30)
    .refine((codes) => new Set(codes).size === codes.length, 'an authority is named twice')
    .meta({ uniqueItems: true });
}

const amount = z.number().min(0).max(100_000_000);

export const PopulationObserved = defineFact(
  'PopulationObserved',
  1,
  'So many people under 18 live in the area, from this day until the next figure.',
  { children: z.int().min(0), source: source.optional() },
);

export const PostsFilledObserved = defineFact(
  'PostsFilledObserved',
  1,
  'So many of the posts in the teams for children in care were filled by permanent qualified social workers, in full-time equivalents.',
  { filled: amount, posts: amount },
);

export const CaseloadObserved = defineFact(
  'CaseloadObserved',
  1,
  'The social workers of the teams for children in care, in full-time equivalents, had so many cases between them.',
  { cases: z.int().min(0), workers: amount },
);

export const ReviewingOfficersObserved = defineFact(
  'ReviewingOfficersObserved',
  1,
  'The independent reviewing officers who hold children in care came to so many, in full-time equivalents.',
  { officers: amount },
);

export const TargetSet = defineFact(
  'TargetSet',
  1,
  'From this day on, a figure that meets this value is green.',
  { measure, value: amount, source: source.optional() },
);

export const FloorSet = defineFact(
  'FloorSet',
  1,
  'From this day on, a figure that misses the target and meets this value is amber.',
  { measure, value: amount, source: source.optional() },
);

export const BenchmarkSet = defineFact(
  'BenchmarkSet',
  1,
  'From this day on, this is the latest value that others published of the measure.',
  {
    measure,
    /** ENGLAND, NEIGHBOURS for the mean of the statistical neighbours, or the code of one authority. */
    of: authorityCode,
    value: amount,
    source: source.optional(),
  },
);

export const StatisticalNeighboursSet = defineFact(
  'StatisticalNeighboursSet',
  1,
  'From this day on, these are the authorities most like ours, for comparison.',
  { neighbours: authorityCodes(1), source: source.optional() },
);

export const AdjoiningAuthoritiesSet = defineFact(
  'AdjoiningAuthoritiesSet',
  1,
  'From this day on, the authorities that border ours, so that a placement in one of them is not counted as far away.',
  /** None: an island has no neighbour. */
  { authorities: authorityCodes(0), source: source.optional() },
);

export const ScorecardPeriodPublished = defineFact(
  'ScorecardPeriodPublished',
  1,
  'The figures of this period were made public on this day; facts up to its last day are corrected by two people.',
  { from: day, to: day },
);

/** Every fact that can stand in an authority's record. */
export const AUTHORITY_FACTS = {
  PopulationObserved,
  PostsFilledObserved,
  CaseloadObserved,
  ReviewingOfficersObserved,
  TargetSet,
  FloorSet,
  BenchmarkSet,
  StatisticalNeighboursSet,
  AdjoiningAuthoritiesSet,
  ScorecardPeriodPublished,
} as const;

export type AuthorityFactName = keyof typeof AUTHORITY_FACTS;
export type AuthorityFactData<Name extends AuthorityFactName> = z.infer<
  (typeof AUTHORITY_FACTS)[Name]['schema']
>;

export type NewAuthorityFact = {
  [Name in AuthorityFactName]: { readonly type: Name; readonly data: AuthorityFactData<Name> };
}[AuthorityFactName];

export function isAuthorityFactName(type: string): type is AuthorityFactName {
  return Object.hasOwn(AUTHORITY_FACTS, type);
}
