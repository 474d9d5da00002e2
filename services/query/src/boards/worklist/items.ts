import { type CivilDate, civilDate, daysBetween } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import { forecastOf } from '@permanence/measures/forecast/forecast';
import { oneMoveAway } from '@permanence/measures/forecast/one-move-away';
import type { Definition, OutcomeRow } from '@permanence/measures/measure';
import type { OwnRecords } from '../../context.ts';
import type { ChildThen, Moment } from '../../moment.ts';
import { unreviewedGrants } from '../access-grants/grants.ts';
import { type BoardQuery, boardRows, measureNamed } from '../board.ts';
import type { HeldChild, Role } from '../caseloads/caseloads.ts';
import { nextReviews } from '../review-board/review-board.ts';

export const KINDS = [
  'review-overdue',
  'review-due',
  'missing-over-48-hours',
  'return-interview-overdue',
  'return-interview-due',
  'no-social-worker',
  'no-reviewing-officer',
  'record-opened',
  'one-move-away',
  'enters-measure',
  'leaves-measure',
] as const;
export type Kind = (typeof KINDS)[number];

/** Something to be done, or to be looked out for. */
export interface WorkItem extends ChildThen {
  readonly kind: Kind;
  /** The day by which, since which or on which; null when there is none. */
  readonly on: CivilDate | null;
  /** Id of the measure it is about. */
  readonly measure: string | null;
}

const MISSING: BoardQuery = { file: new URL('./missing.sql', import.meta.url), terms: ['in-care'] };
const INTERVIEWS = measureNamed('return-interviews-3-days');
const INTERVIEW_KINDS: Readonly<Record<string, Kind>> = {
  'not-held': 'return-interview-overdue',
  'not-yet-due': 'return-interview-due',
};
const THREE_PLACEMENTS = measureNamed('placements-3-plus');

export function reviewItems(context: OwnRecords, moment: Moment, days: number): readonly WorkItem[] {
  return nextReviews(context, moment, days).flatMap(({ child, due: on, state }) =>
    state === 'later' ? [] : [{ moment, child, kind: `review-${state}` as const, on, measure: null }],
  );
}

// 48 hours is two days between civil dates: nobody records the hour.
const MISSING_DAYS = 2;

export function missingItems(context: OwnRecords, moment: Moment): readonly WorkItem[] {
  return boardRows<{ child: string; since: CivilDate }>(context, moment, MISSING)
    .filter(({ since }) => daysBetween(since, moment.asAt) > MISSING_DAYS)
    .map(({ child, since: on }) => ({ moment, child, kind: 'missing-over-48-hours', on, measure: null }));
}

/** Interviews of the twelve months that nobody has held and no child declined, as the measure judges them. */
export function interviewItems({ ownFigures }: OwnRecords, moment: Moment): readonly WorkItem[] {
  return ownFigures
    .of(INTERVIEWS, moment)
    .rows()
    .flatMap(({ child, because, working }) => {
      const kind = INTERVIEW_KINDS[because];
      if (kind === undefined || working.answer !== null) return [];
      return [{ moment, child, kind, on: civilDate(String(working['third working day'])), measure: null }];
    });
}

export function unallocatedItems(held: readonly HeldChild[], role: Role): readonly WorkItem[] {
  return held
    .filter(({ worker }) => worker === null)
    .map(({ moment, child, since: on }) => ({
      moment,
      child,
      kind: `no-${role}` as const,
      on,
      measure: null,
    }));
}

/** Records that somebody opened who had nothing to do with the child, until a manager has looked into it. */
export function openedItems({ db }: OwnRecords, moment: Moment): readonly WorkItem[] {
  return unreviewedGrants(db, moment.authority)
    .map(({ child, granted_at }) => ({ child, on: dayInEngland(granted_at) }))
    .filter(({ on }) => on <= moment.asAt)
    .map(({ child, on }) => ({ moment, child, kind: 'record-opened', on, measure: null }));
}

export function oneMoveItems({ ownFigures }: OwnRecords, moment: Moment): readonly WorkItem[] {
  const { id: measure } = THREE_PLACEMENTS;
  return oneMoveAway(measure, ownFigures.of(THREE_PLACEMENTS, moment).rows()).map(({ child }) => ({
    moment,
    child,
    kind: 'one-move-away',
    on: null,
    measure,
  }));
}

function counts(rows: readonly OutcomeRow[]): boolean {
  return rows.some(({ outcome }) => outcome === 'numerator');
}

/** Children who come into the numerator of a measure, or leave it, within so many days if nothing more happens. */
export function measureItems(
  { db }: OwnRecords,
  moment: Moment,
  definition: Definition,
  days: number,
): readonly WorkItem[] {
  const { authority, asAt, knownAt } = moment;
  return forecastOf(db, definition, { authority, asAt, knownAt }, days).flatMap(({ child, on, from, to }) => {
    if (counts(from) === counts(to)) return [];
    return [
      { moment, child, kind: counts(to) ? 'enters-measure' : 'leaves-measure', on, measure: definition.id },
    ];
  });
}
