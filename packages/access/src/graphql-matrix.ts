import type { Role } from './roles.ts';

/**
 * Which role may read which field: the short policy, from which `docs/who-may.csv` is printed, one line a field. A type names the roles that may read all of it, or, where they differ, field by field. What is not named may be
 * read by nobody, and a schema with such a field is not built.
 */
type Roles = readonly Role[];
interface Fields {
  /** Fields of the type that are not named below. Absent: there may be none. */
  readonly others?: Roles;
  readonly fields: Readonly<Record<string, Roles>>;
}

const EVERYBODY: Roles = [
  'social-worker',
  'team-manager',
  'adoption-worker',
  'iro',
  'virtual-school',
  'performance-analyst',
  'returns-officer',
  'auditor',
  'administrator',
];

function without(roles: Roles, ...left: Roles): Roles {
  return roles.filter((role) => !left.includes(role));
}

/** Works with children, or answers for the return about them. */
const CASE: Roles = ['social-worker', 'team-manager', 'adoption-worker', 'iro', 'returns-officer'];
const CASE_AND_SCHOOL: Roles = [...CASE, 'virtual-school'];
/** Sees what the authority's figures are. */
const FIGURES = without(EVERYBODY, 'administrator');
/** Sees of which rows a figure is the sum. The virtual school would learn who is to be adopted from them. */
const ROWS: Roles = [...CASE, 'performance-analyst'];
const WHY: Roles = ['team-manager', 'performance-analyst', 'returns-officer'];
const AHEAD: Roles = ['social-worker', 'team-manager', 'iro', 'performance-analyst', 'returns-officer'];
const ANALYSIS: Roles = ['performance-analyst', 'returns-officer'];
const WORK: Roles = CASE;
const REVIEWS: Roles = ['iro', 'team-manager', 'returns-officer'];
const ADOPTION: Roles = ['adoption-worker', 'team-manager', 'returns-officer'];
const CASELOADS: Roles = ['team-manager', 'returns-officer'];
const GRANTS: Roles = ['team-manager'];

/** Types that the same roles may read as a whole. */
const WHOLE_TYPES: readonly (readonly [roles: Roles, ...types: readonly string[]])[] = [
  [EVERYBODY, 'Measure', 'Reason', 'RulePart', 'PageInfo'],
  [EVERYBODY, 'NotFound', 'BadRequest', 'Restricted', 'UnknownMeasure', 'UnknownAuthority'],
  [FIGURES, 'FigureGroup', 'Trend', 'TrendPoint', 'Scorecard', 'ScorecardRow', 'ScorecardChange'],
  [FIGURES, 'PublishedFigure', 'NeighboursFigure', 'ComparedFigure', 'Publications', 'Publication'],
  [ROWS, 'FigureRows', 'FigureRowsEdge'],
  [CASE, 'WorkingStep', 'Event', 'Placement', 'LegalStatus', 'Review', 'AdoptionStep', 'MissingSpell'],
  [WHY, 'Change', 'Difference', 'ChangePart', 'Flow', 'ChangedChildren', 'ChangedChildrenEdge'],
  [AHEAD, 'Forecast', 'ForecastRow', 'ExpectedChange', 'ExpectedChanges', 'ExpectedChangesEdge'],
  [AHEAD, 'OneMoveAway', 'OneMoveAwayEdge'],
  [
    ANALYSIS,
    'Reconciliation',
    'SharedRows',
    'ReconciledChild',
    'ReconciledChildren',
    'ReconciledChildrenEdge',
  ],
  [CASE_AND_SCHOOL, 'Children', 'ChildrenEdge'],
  [CASE, 'StabilityFlag', 'MovedTogether'],
  [WORK, 'Worklist', 'WorkItem', 'WorkItemCount', 'WorkItems', 'WorkItemsEdge', 'WorklistChange'],
  [REVIEWS, 'ReviewBoard', 'ReviewTally', 'OfficerReviews', 'OfficersReviews', 'OfficersReviewsEdge'],
  [REVIEWS, 'NextReview', 'NextReviews', 'NextReviewsEdge', 'ReviewCalledOff', 'DueDateCount', 'SkippedDay'],
  [REVIEWS, 'HeldReview', 'HeldReviews', 'HeldReviewsEdge'],
  [REVIEWS, 'ChildWithoutOfficer', 'ChildrenWithoutOfficer', 'ChildrenWithoutOfficerEdge'],
  [ADOPTION, 'AdoptionPipeline', 'AdoptionStageCount', 'AdoptionFunnelYear', 'AdoptionClock'],
  [ADOPTION, 'AdoptionCard', 'AdoptionCards', 'AdoptionCardsEdge'],
  [ADOPTION, 'AdoptionSetback', 'AdoptionSetbacks', 'AdoptionSetbacksEdge'],
  [ADOPTION, 'SiblingGroup', 'SiblingGroups', 'SiblingGroupsEdge'],
  [CASELOADS, 'Caseloads', 'RoleCaseloads', 'TeamCaseload'],
  [CASELOADS, 'WorkerCaseload', 'WorkerCaseloads', 'WorkerCaseloadsEdge', 'ChildrenHeld', 'ChildrenHeldEdge'],
  [CASELOADS, 'ChildrenWithoutWorker', 'ChildrenWithoutWorkerEdge'],
  [GRANTS, 'AccessGrants', 'AccessGrant', 'AccessGrantPage', 'AccessGrantPageEdge'],
];

function named(roles: Roles, ...fields: readonly string[]): Readonly<Record<string, Roles>> {
  return Object.fromEntries(fields.map((field) => [field, roles]));
}

const WITH_PSEUDONYM: Roles = [...CASE_AND_SCHOOL, 'performance-analyst'];

/** Types of which a role may read some and not others. */
const BY_FIELD: Readonly<Record<string, Fields>> = {
  Query: {
    fields: {
      ...named(EVERYBODY, 'measures'),
      ...named(FIGURES, 'measure', 'scorecard', 'publications'),
      ...named(CASE_AND_SCHOOL, 'child', 'children'),
      ...named(WITH_PSEUDONYM, 'node', 'nodes'),
      ...named(WHY, 'changes'),
      ...named(AHEAD, 'forecast'),
      ...named(ANALYSIS, 'reconcile'),
      ...named(WORK, 'worklist'),
      ...named(REVIEWS, 'reviewBoard'),
      ...named(ADOPTION, 'adoptionPipeline'),
      ...named(CASELOADS, 'caseloads'),
      ...named(GRANTS, 'accessGrants'),
    },
  },
  Subscription: { fields: { ...named(FIGURES, 'scorecardChanged'), ...named(WORK, 'worklistChanged') } },
  Child: {
    fields: {
      // Under a pseudonym, and no younger or older than a band says, for whoever analyses.
      ...named(WITH_PSEUDONYM, 'id', 'reference', 'ageBand', 'inCare'),
      ...named(WITH_PSEUDONYM, 'authority', 'asAt', 'knownAt', 'position', 'stale', 'parked'),
      ...named(CASE_AND_SCHOOL, 'birthMonth', 'age', 'sex', 'ethnicity', 'uasc', 'isParked'),
      ...named(CASE_AND_SCHOOL, 'periodsOfCare', 'episodes', 'socialWorkers', 'schools', 'stabilityProfile'),
      ...named(CASE, 'placements', 'legalStatuses', 'reviewingOfficers', 'reviews'),
      ...named(CASE, 'adoptionSteps', 'missingSpells', 'events'),
    },
  },
  PeriodOfCare: { others: CASE, fields: named(CASE_AND_SCHOOL, 'start', 'end', 'startNotKnown') },
  // Of a placement the virtual school knows the type.
  Episode: { others: CASE, fields: named(CASE_AND_SCHOOL, 'start', 'end', 'placementType') },
  Allocation: { others: CASE_AND_SCHOOL, fields: named(CASE, 'evidence', 'endedBy') },
  Enrolment: { others: CASE_AND_SCHOOL, fields: named(CASE, 'evidence', 'endedBy') },
  StabilityProfile: {
    others: CASE,
    fields: named(CASE_AND_SCHOOL, 'years', 'schools', 'schoolMoves', 'midYearSchoolMoves'),
  },
  Figure: { others: FIGURES, fields: named(ROWS, 'rows') },
  FigureRow: {
    others: ROWS,
    // What is told of one child only: whoever analyses has the code of the reason.
    fields: named(CASE, 'working', 'evidence', 'consideredOn', 'holder'),
  },
  ChangedChild: { others: WHY, fields: named(without(WHY, 'performance-analyst'), 'events') },
  PublishedRow: { others: FIGURES, fields: named(WHY, 'change') },
};

/** What a role may do besides reading fields. */
const VERBS = {
  /** Counts sealed records in figures, as the return must; their details stay closed. */
  'count-sealed-records': ['returns-officer'],
  /** Sees counts of one to five in figures of some of the children. */
  'see-small-numbers': ['returns-officer'],
  /** Asks what it likes, field by field as it may read. */
  'ask-freely': EVERYBODY,
  /** Asks what it likes where the installation answers others what is ready and nothing else. */
  'ask-freely-always': ['performance-analyst', 'returns-officer', 'administrator'],
  /** Has the schema told. */
  introspect: ['performance-analyst', 'returns-officer', 'administrator'],
  /** Knows children by a pseudonym. */
  'see-pseudonyms': ['performance-analyst'],
  /** Takes figures away as files. */
  'export-figures': FIGURES,
  /** Takes away the rows behind them. */
  'export-rows': ANALYSIS,
} as const satisfies Readonly<Record<string, Roles>>;

export type Verb = keyof typeof VERBS;

export const VERB_NAMES = Object.keys(VERBS) as readonly Verb[];

export function mayDo(role: Role, verb: Verb): boolean {
  return (VERBS[verb] as Roles).includes(role);
}

const BY_TYPE = new Map(
  WHOLE_TYPES.flatMap(([roles, ...types]) => types.map((type) => [type, roles] as const)),
);

/** Roles that may read a field; undefined when nobody thought of it. */
export function readersOf(type: string, field: string): Roles | undefined {
  const { others, fields } = BY_FIELD[type] ?? { fields: {} };
  return (Object.hasOwn(fields, field) ? fields[field] : others) ?? BY_TYPE.get(type);
}

export function mayRead(role: Role, type: string, field: string): boolean {
  return readersOf(type, field)?.includes(role) === true;
}
