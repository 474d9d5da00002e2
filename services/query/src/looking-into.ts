import { isShown } from '@permanence/read-models/sight';
import type { Resolver } from './context.ts';
import type { ChildThen } from './moment.ts';

type Subject = (parent: never) => ChildThen;

const itself: Subject = (parent: ChildThen) => parent;
const ofTimeline: Subject = ({ of }: { readonly of: ChildThen }) => of;

/** Types that tell of one child, and which. What lies deeper was read through one of these. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  Child: itself,
  FigureRow: ({
    from,
    row,
  }: {
    readonly from: Pick<ChildThen, 'moment'>;
    readonly row: { child: string };
  }) => ({
    moment: from.moment,
    child: row.child,
  }),
  NextReview: itself,
  HeldReview: itself,
  ChildWithoutOfficer: itself,
  AdoptionCard: itself,
  AdoptionSetback: itself,
  WorkItem: itself,
  AccessGrant: itself,
  ExpectedChange: itself,
  PeriodOfCare: ofTimeline,
  Episode: ofTimeline,
  Placement: ofTimeline,
  LegalStatus: ofTimeline,
  Allocation: ofTimeline,
  Enrolment: ofTimeline,
  Review: ofTimeline,
  AdoptionStep: ofTimeline,
  MissingSpell: ofTimeline,
};

/** Groups of fields as looks are kept by them. What an answer says of itself is nothing of the child. */
const OF_CHILD: Readonly<Record<string, string | undefined>> = {
  ...{ authority: undefined, asAt: undefined, knownAt: undefined },
  ...{ position: undefined, stale: undefined, parked: undefined },
  ...{ id: 'identity', reference: 'identity', birthMonth: 'identity', age: 'identity', ageBand: 'identity' },
  ...{ sex: 'identity', ethnicity: 'identity', uasc: 'identity', isParked: 'identity', inCare: 'identity' },
  ...{ periodsOfCare: 'care', episodes: 'care', placements: 'placements', legalStatuses: 'legal-status' },
  ...{ socialWorkers: 'workers', reviewingOfficers: 'workers', schools: 'education', reviews: 'reviews' },
  ...{ adoptionSteps: 'adoption', missingSpells: 'missing', events: 'events', stabilityProfile: 'stability' },
};

const OF_TYPE: Readonly<Record<string, string>> = {
  FigureRow: 'figure-row',
  NextReview: 'reviews',
  HeldReview: 'reviews',
  ChildWithoutOfficer: 'workers',
  AdoptionCard: 'adoption',
  AdoptionSetback: 'adoption',
  WorkItem: 'worklist',
  AccessGrant: 'access-grants',
  ExpectedChange: 'forecast',
};

function groupOf(type: string, field: string): string | undefined {
  if (field === 'evidence' || field === 'endedBy') return 'events';
  return type === 'Child' ? OF_CHILD[field] : OF_TYPE[type];
}

/** Notes, when a field that tells of a child is read, whose record was looked into. */
export function lookingInto(type: string, field: string, resolve: Resolver): Resolver {
  const group = groupOf(type, field);
  const subject = SUBJECTS[type];
  if (subject === undefined || group === undefined) return resolve;
  return (parent, args, context, info) => {
    const of = subject(parent as never);
    context.looked.note(of, group, isShown(context.sights.whole, of.child) ? 'whole' : 'stub');
    return resolve(parent, args, context, info);
  };
}
