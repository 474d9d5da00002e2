import type { Reach } from '@permanence/care/access/sight';

/**
 * What a role's children are, before the state of each record has its say. A role gives verbs (which endpoints, which
 * fields: the matrix), the relationship gives children; both are needed.
 */
export const ROLES = {
  /** Children allocated to the worker. */
  'social-worker': ['allocated'],
  /** Children that a worker of one of the manager's teams has. */
  'team-manager': ['team'],
  /** Children with a live plan for adoption. */
  'adoption-worker': ['panel'],
  /** Children whose independent reviewing officer it is. */
  iro: ['reviewing-officer'],
  /** Every child the authority looks after (Children Act 1989, s. 22(3B)). */
  'virtual-school': ['authority'],
  /** Every child, under a pseudonym. */
  'performance-analyst': ['authority'],
  /** Every child: the statutory return is about all of them. */
  'returns-officer': ['authority'],
  /** No child: who looked at whose record, and the figures. */
  auditor: [],
  /** No child: the system. */
  administrator: [],
} as const satisfies Readonly<Record<string, readonly Reach[]>>;

export type Role = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}
