import type { CivilDate } from '@permanence/calendar/civil-date';

/** Rows as the queries in `sql/` answer them. */
interface OfChild {
  readonly child: string;
  /** Event ids, comma between. */
  readonly evidence: string;
}

/** A row that holds from a day until another, which is `FOREVER` while it lasts. */
export interface IntervalRow extends OfChild {
  readonly valid_from: CivilDate;
  readonly valid_to: CivilDate;
  readonly ended_by: string;
}

export interface PersonRow extends OfChild {
  readonly born: CivilDate;
  readonly sex: string | null;
  readonly ethnicity: string | null;
}

export type AsylumSeekerRow = IntervalRow;

export interface CarePeriodRow extends IntervalRow {
  readonly start_not_known: number;
  readonly reason_ended: string | null;
  readonly first_review_due: CivilDate;
}

export interface EpisodeRow extends IntervalRow {
  readonly short_break: number;
  readonly reason: string | null;
  readonly legal_status: string | null;
  readonly category_of_need: string | null;
  readonly placement_type: string | null;
  readonly provider: string | null;
  readonly home_district: string | null;
  readonly care_ended: number;
  readonly reason_ceased: string | null;
  readonly reason_for_placement_change: string | null;
}

/** What stands behind a placement is what stands behind its episodes, as far as they have begun. */
export interface PlacementRow extends IntervalRow {
  readonly policy: 'carer' | 'record';
  readonly period_from: CivilDate;
  readonly away_from: CivilDate | null;
  readonly away_until: CivilDate | null;
}

export interface AllocationRow extends IntervalRow {
  readonly role: 'social-worker' | 'reviewing-officer';
  readonly worker: string;
  readonly unbroken_from: CivilDate;
  readonly reason: string | null;
}

export interface EnrolmentRow extends IntervalRow {
  readonly school: string;
  readonly reason: string | null;
}

export interface ReviewRow extends OfChild {
  readonly valid_from: CivilDate;
  readonly participation: string | null;
  readonly number: number | null;
  readonly due: CivilDate | null;
  readonly next_due: CivilDate | null;
}

export interface AdoptionStepRow extends OfChild {
  readonly valid_from: CivilDate;
  readonly step: string;
  readonly by_foster_carer: number | null;
  readonly reason: string | null;
}

export interface MissingSpellRow extends IntervalRow {
  readonly absence: string;
}

export interface EventRow {
  readonly child: string;
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  readonly true_on: CivilDate | null;
  readonly recorded_at: number;
  readonly corrects: string | null;
  /** JSON. */
  readonly detail: string;
  readonly source: string;
}
