import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { FactName } from './catalogue.ts';
import { type Contradiction, contradiction } from './decision.ts';
import type { Child } from './fold.ts';
import type { StandingFact, StandingFacts } from './standing.ts';

interface Reference {
  readonly started: FactName;
  /** The field that holds the id of the fact that started it. */
  readonly field: string;
  /** May end on the day it started. */
  readonly sameDay: boolean;
}

/** Facts that end what another fact started, and name it by id. */
export const ENDINGS = {
  SocialWorkerAllocationEnded: { started: 'SocialWorkerAllocated', field: 'allocation', sameDay: false },
  ReviewingOfficerAllocationEnded: {
    started: 'ReviewingOfficerAllocated',
    field: 'allocation',
    sameDay: false,
  },
  SchoolLeft: { started: 'SchoolStarted', field: 'enrolment', sameDay: false },
  MissingEnded: { started: 'MissingStarted', field: 'spell', sameDay: true },
  ReviewCancelled: { started: 'ReviewPlanned', field: 'planned', sameDay: true },
  SiblingGroupLeft: { started: 'SiblingGroupJoined', field: 'membership', sameDay: false },
  PartTimeTimetableEnded: { started: 'PartTimeTimetableStarted', field: 'timetable', sameDay: false },
  EhcAssessmentCompleted: { started: 'EhcAssessmentRequested', field: 'assessment', sameDay: true },
  EhcPlanEnded: { started: 'EhcPlanStarted', field: 'plan', sameDay: false },
  StayingPutEnded: { started: 'StayingPutStarted', field: 'arrangement', sameDay: false },
  YouthOffendingEnded: { started: 'YouthOffendingStarted', field: 'involvement', sameDay: false },
  OtherAuthorityChildLeft: { started: 'OtherAuthorityChildNotified', field: 'notified', sameDay: false },
  DeprivationOfLibertyEnded: { started: 'DeprivationOfLibertyStarted', field: 'order', sameDay: false },
  LegalHoldLifted: { started: 'LegalHoldPlaced', field: 'hold', sameDay: false },
  RecordOpened: { started: 'RecordRestricted', field: 'restriction', sameDay: true },
  RestrictionAgreed: { started: 'RecordRestricted', field: 'restriction', sameDay: true },
  InterestEnded: { started: 'InterestDeclared', field: 'interest', sameDay: true },
  AccessReviewed: { started: 'AccessGranted', field: 'grant', sameDay: true },
} as const satisfies Partial<Record<FactName, Reference>>;

export type Ending = keyof typeof ENDINGS;

/** What started and may have ended, with the two facts that say so. */
export interface Span<Kind extends Ending = Ending> extends Interval {
  readonly started: StandingFact<(typeof ENDINGS)[Kind]['started']>;
  readonly ended: StandingFact<Kind> | undefined;
}

const ENDING_TYPES = Object.keys(ENDINGS) as Ending[];

/** Id of the fact that this ending names. */
export function refersTo(ended: StandingFact<Ending>): string {
  const data: Readonly<Record<string, unknown>> = ended.data;
  return data[ENDINGS[ended.type].field] as string;
}

/** By start, then by end. */
export function spansOf<Kind extends Ending>(facts: StandingFacts, kind: Kind): readonly Span<Kind>[] {
  const ends = new Map(facts.of(kind).map((ended) => [refersTo(ended), ended]));
  const started = facts.of(ENDINGS[kind].started) as readonly Span<Kind>['started'][];
  return started
    .map((fact): Span<Kind> => {
      const ended = ends.get(fact.id);
      return { started: fact, ended, start: fact.data.on as CivilDate, end: ended?.data.on ?? FOREVER };
    })
    .sort((a, b) => (a.start !== b.start ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1));
}

/** The standing facts that name this one by id. */
export function reliesOn(facts: StandingFacts, id: string): readonly StandingFact[] {
  return ENDING_TYPES.flatMap((kind) => facts.of(kind).filter((ended) => refersTo(ended) === id));
}

function contradictionsOf(facts: StandingFacts, kind: Ending): readonly Contradiction[] {
  const { started: type, sameDay } = ENDINGS[kind];
  const seen = new Map<string, StandingFact>();
  return facts.of(kind).flatMap((ended): Contradiction[] => {
    const started = facts.get(refersTo(ended));
    if (started === undefined || started.type !== type) {
      return [contradiction('unknown-fact', `${kind} names no ${type} that stands.`, ended)];
    }
    const other = seen.get(started.id);
    seen.set(started.id, ended);
    if (other !== undefined) return [contradiction('not-open', 'It has already ended.', ended, other)];
    if (ended.data.on < started.data.on) {
      return [contradiction('ends-before-it-starts', 'It ends before it starts.', ended, started)];
    }
    if (ended.data.on === started.data.on && !sameDay) {
      return [contradiction('ends-where-it-starts', 'It ends on the day it starts.', ended, started)];
    }
    return [];
  });
}

export function referenceContradictions({ facts }: Child): readonly Contradiction[] {
  return ENDING_TYPES.flatMap((kind) => contradictionsOf(facts, kind));
}
