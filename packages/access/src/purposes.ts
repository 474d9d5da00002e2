import type { Role } from './roles.ts';

/** Why somebody looks, as the header `X-Purpose` says it and as looks are kept. */
export const PURPOSES = [
  'case-work',
  'review',
  'adoption',
  'education',
  'performance',
  'statutory-return',
  'audit',
  'support',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a role usually looks for: whoever says nothing else. */
const USUAL: Readonly<Record<Role, Purpose>> = {
  'social-worker': 'case-work',
  'team-manager': 'case-work',
  'adoption-worker': 'adoption',
  iro: 'review',
  'virtual-school': 'education',
  'performance-analyst': 'performance',
  'returns-officer': 'statutory-return',
  auditor: 'audit',
  administrator: 'support',
};

export function usualPurpose(role: Role): Purpose {
  return USUAL[role];
}

export function isPurpose(text: string): text is Purpose {
  return PURPOSES.some((purpose) => purpose === text);
}
