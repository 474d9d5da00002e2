import type { TextKind } from '@permanence/care/child/texts';
import type { Role } from './roles.ts';

/**
 * Which role may say what: the short policy, from which `docs/who-may.csv` is printed, one line an endpoint. What is not named here nobody may say, and a service with such an endpoint fails its test.
 */
type Roles = readonly Role[];

/** Work with the child, or answer for the return about it. */
const CASE: Roles = ['social-worker', 'team-manager', 'returns-officer'];
const WORKERS: Roles = ['social-worker', 'team-manager'];
const MANAGERS: Roles = ['team-manager', 'returns-officer'];
const SCHOOLING: Roles = [...CASE, 'virtual-school'];
const ADOPTION: Roles = [...CASE, 'adoption-worker'];
/** The case team cannot touch what the independent reviewing officer says (Children Act 1989, s. 25A to 25C). */
const REVIEWING: Roles = ['iro'];
/** Names the officer: the case team does not choose who reviews it. */
const NAMING_OFFICERS: Roles = ['iro', 'returns-officer'];
const OF_THE_AUTHORITY: Roles = ['performance-analyst', 'returns-officer'];
const READING_RECORDS: Roles = [...CASE, 'adoption-worker', 'iro'];
const WITH_CHILDREN: Roles = [...READING_RECORDS, 'virtual-school'];

const LISTED: readonly (readonly [roles: Roles, ...intents: readonly string[]])[] = [
  [CASE, 'registrations', 'identifiers', 'names', 'births-given'],
  [CASE, 'asylum-seeking-starts', 'asylum-seeking-ends'],
  [CASE, 'care-starts', 'care-ends', 'categories-of-need', 'home-addresses', 'legal-status-changes'],
  [CASE, 'placements', 'placement-moves', 'placement-changes', 'placement-ends'],
  [CASE, 'temporary-stays', 'temporary-stay-returns', 'placement-locations'],
  [CASE, 'social-worker-allocations', 'social-worker-transfers', 'social-worker-allocation-ends'],
  [NAMING_OFFICERS, 'reviewing-officer-allocations', 'reviewing-officer-transfers'],
  [NAMING_OFFICERS, 'reviewing-officer-allocation-ends'],
  [SCHOOLING, 'school-starts', 'school-moves', 'school-ends', 'education-status-observations'],
  [SCHOOLING, 'permanent-exclusions', 'part-time-timetable-starts', 'part-time-timetable-ends'],
  [SCHOOLING, 'ehc-assessment-requests', 'ehc-assessment-completions', 'ehc-plan-starts', 'ehc-plan-ends'],
  [REVIEWING, 'reviews', 'planned-reviews', 'review-cancellations'],
  [CASE, 'permanence-plans', 'sibling-group-starts', 'sibling-group-ends', 'sibling-plans'],
  [ADOPTION, 'adoption/plans', 'adoption/agency-decisions', 'adoption/placement-orders'],
  [ADOPTION, 'adoption/consents', 'adoption/matches', 'adoption/fostering-for-adoption-starts'],
  [ADOPTION, 'adoption/placements', 'adoption/orders', 'adoption/plan-reversals', 'adoption/disruptions'],
  [['adoption-worker', 'team-manager'], 'adoption/adopters'],
  [['adoption-worker'], 'adoption/new-identity'],
  [CASE, 'missing-spells', 'missing-spell-ends'],
  [CASE, 'return-interview-offers', 'return-interviews', 'return-interview-declines'],
  [CASE, 'health-assessments', 'dental-checks', 'sdq-scores', 'health-histories', 'health-observations'],
  [CASE, 'care-leaver-observations', 'previous-permanence-arrangements'],
  [CASE, 'deprivation-of-liberty-orders', 'deprivation-of-liberty-order-ends'],
  [CASE, 'youth-offending-starts', 'youth-offending-ends'],
  [CASE, 'other-authority-notifications', 'other-authority-placement-ends'],
  [MANAGERS, 'care-plan-grades', 'complaints', 'legal-holds'],
  [['returns-officer'], 'legal-hold-ends'],
  [CASE, 'pathway-plans', 'accommodation-observations', 'contact-observations', 'activity-observations'],
  [CASE, 'staying-put-starts', 'staying-put-ends'],
  [[...WORKERS, 'iro'], 'notes'],
  [MANAGERS, 'access/restrictions', 'access/restriction-agreements', 'access/openings'],
  [MANAGERS, 'access/interests', 'access/interest-ends'],
  [WITH_CHILDREN, 'access/own-interests', 'access/break-glass'],
  [['team-manager'], 'access/grant-reviews'],
  // Of whichever fact: who may correct which is below.
  [[...CASE, 'iro'], 'corrections', 'correction-rejections'],
  [MANAGERS, 'correction-approvals'],
];

const OF_CHILD = new Map(LISTED.flatMap(([roles, ...intents]) => intents.map((intent) => [intent, roles])));

const OF_AUTHORITY = new Map<string, Roles>([
  ...['population', 'posts-filled', 'caseloads', 'reviewing-officers', 'targets', 'floors'].map(
    (intent) => [intent, OF_THE_AUTHORITY] as const,
  ),
  ...['benchmarks', 'statistical-neighbours', 'adjoining-authorities', 'corrections'].map(
    (intent) => [intent, OF_THE_AUTHORITY] as const,
  ),
  ['published-periods', ['returns-officer']],
]);

/** Everything that can be asked beside the intents. */
const OTHERS = {
  'GET /v1/children/{child}': READING_RECORDS,
  'GET /v1/children/{child}/texts': READING_RECORDS,
  'POST /v1/children/bulk': WITH_CHILDREN,
  'GET /v1/authority': [...MANAGERS, 'performance-analyst', 'auditor'],
  'POST /v1/authority/bulk': OF_THE_AUTHORITY,
  // One of them asks, another agrees: neither role can open a link alone.
  'POST /v1/adoption-links/openings': ['adoption-worker'],
  'POST /v1/adoption-links/openings/{opening}/approvals': ['team-manager'],
  'GET /v1/adoption-links/openings/{opening}': ['adoption-worker', 'team-manager'],
  'POST /v1/adoption-links/openings/{opening}/dissolutions': ['adoption-worker', 'team-manager'],
  'GET /v1/adopted/{reference}': ['adoption-worker'],
  'POST /v1/adopted/{reference}/names': ['adoption-worker'],
  'POST /v1/adopted/{reference}/adopters': ['adoption-worker'],
  'POST /v1/adopted/{reference}/support-notes': ['adoption-worker'],
  'POST /v1/adopted/{reference}/workers': ['adoption-worker'],
  'POST /v1/adopted/{reference}/worker-ends': ['adoption-worker'],
} as const satisfies Readonly<Record<string, Roles>>;

export type OtherRoute = keyof typeof OTHERS;

export const OTHER_ROUTES = Object.keys(OTHERS) as readonly OtherRoute[];

/** What may be asked: an intent by its path, on a child or on the authority, or another route. */
export type Asked =
  | { readonly ofChild: string }
  | { readonly ofAuthority: string }
  | { readonly route: OtherRoute };

/** Nobody, where nothing was said. */
export function rolesFor(asked: Asked): Roles {
  if ('route' in asked) return OTHERS[asked.route];
  return ('ofChild' in asked ? OF_CHILD.get(asked.ofChild) : OF_AUTHORITY.get(asked.ofAuthority)) ?? [];
}

export function mayAsk(role: Role, asked: Asked): boolean {
  return rolesFor(asked).includes(role);
}

export const INTENTS_OF_CHILD = [...OF_CHILD.keys()];
export const INTENTS_OF_AUTHORITY = [...OF_AUTHORITY.keys()];

/** Is told what a command would change in the figures of a child: the virtual school would learn of placements. */
export function mayForesee(role: Role): boolean {
  return role !== 'virtual-school' && WITH_CHILDREN.includes(role);
}

/**
 * Facts that are not the case team's to say, nor to correct: what reviews were and who holds them, and what must not be
 * destroyed. A correction would be a way round.
 */
const KINDS: Readonly<Record<string, CorrectedKind>> = {
  ReviewHeld: 'review',
  ReviewPlanned: 'review',
  ReviewCancelled: 'review',
  ReviewingOfficerAllocated: 'review',
  ReviewingOfficerAllocationEnded: 'review',
  LegalHoldPlaced: 'hold',
  LegalHoldLifted: 'hold',
};

export type CorrectedKind = 'review' | 'hold' | 'other';

/** Who may correct a fact, who may agree to it, and who may turn it down or take it back. */
const CORRECTING = {
  corrections: { review: NAMING_OFFICERS, hold: ['returns-officer'], other: CASE },
  'correction-approvals': { review: ['returns-officer'], hold: ['returns-officer'], other: MANAGERS },
  'correction-rejections': { review: NAMING_OFFICERS, hold: ['returns-officer'], other: CASE },
} as const satisfies Readonly<Record<string, Readonly<Record<CorrectedKind, Roles>>>>;

export type Correcting = keyof typeof CORRECTING;

export const CORRECTING_INTENTS = Object.keys(CORRECTING) as readonly Correcting[];

export function rolesCorrecting(intent: Correcting, kind: CorrectedKind): Roles {
  return CORRECTING[intent][kind];
}

/** Whether a role may correct a fact of this type. */
export function mayCorrect(role: Role, intent: Correcting, factType: string): boolean {
  return rolesCorrecting(intent, KINDS[factType] ?? 'other').includes(role);
}

/**
 * Who reads which texts of a record that they may look into: whoever may say such a text, and of who the child is and where
 * it lives whoever works on the case. A return has no notes. Why a record was opened is for
 * whoever looks into that. After the order the panel alone, which closes the record, sees who
 * the adopters are; after that they are in another record.
 */
const TEXTS = {
  identity: READING_RECORDS,
  contact: READING_RECORDS,
  narrative: [...WORKERS, 'iro'],
  'why-opened': ['team-manager'],
  adopter: ['adoption-worker', 'team-manager'],
  'adopter-after-order': ['adoption-worker'],
  'adopter-after-closing': [],
} as const satisfies Readonly<Record<TextKind, Roles>>;

export function rolesReading(kind: TextKind): Roles {
  return TEXTS[kind];
}

export function mayReadText(role: Role, kind: TextKind): boolean {
  return rolesReading(kind).includes(role);
}
