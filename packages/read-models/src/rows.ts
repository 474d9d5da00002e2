import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import type { PeriodOfCare } from '@permanence/care/care-period/fold';
import type { Timelines } from '@permanence/care/child/fold';
import { isShortBreak } from '@permanence/care/codes/care';
import type { Episode } from '@permanence/care/episode/fold';
import { episodesWithAdopters } from '@permanence/care/placement/district';
import { homeEpisodes } from '@permanence/care/placement/fold';
import { observationRows } from './observation-rows.ts';
import type { ChildTable, Value } from './tables.ts';

/** Rows of one child as believed at one moment, in the order of the columns in `tables.ts`. */
export type ChildRows = Readonly<Record<ChildTable, readonly (readonly Value[])[]>>;

/** Event ids as a column holds them: in order, comma between. */
function ids(events: readonly string[]): string {
  return events.join(',');
}

function dayAfter(date: CivilDate): CivilDate {
  return addDays(date, 1);
}

interface PeriodOf {
  readonly period: CivilDate;
  /** The episode that says where the home is. */
  readonly home: Episode;
}

function measuredPeriods(periods: readonly PeriodOfCare[]): Map<Episode, PeriodOf> {
  const found = new Map<Episode, PeriodOf>();
  for (const period of periods) {
    const homes = homeEpisodes(period);
    period.episodes.forEach((episode, index) => {
      found.set(episode, { period: period.start, home: homes[index] as Episode });
    });
  }
  return found;
}

function episodeRow(
  episode: Episode,
  measured: PeriodOf | undefined,
  withAdopters: ReadonlySet<Episode>,
): Value[] {
  const home = measured?.home ?? episode;
  return [
    episode.start,
    episode.end,
    measured?.period ?? null,
    isShortBreak(episode.legalStatus) ? 1 : 0,
    episode.reason ?? null,
    episode.legalStatus ?? null,
    episode.categoryOfNeed ?? null,
    episode.placement?.placementType ?? null,
    home.placement?.placementType ?? episode.placement?.placementType ?? null,
    withAdopters.has(home) ? null : (home.placement?.district ?? null),
    episode.placement?.carer ?? episode.placement?.setting ?? null,
    episode.placement?.provider ?? null,
    episode.careEnded ? 1 : 0,
    episode.reasonCareEnded ?? null,
    episode.reasonForPlacementChange ?? null,
    ids(episode.evidence),
    ids(episode.endedBy),
  ];
}

function careRows(known: Timelines): Pick<ChildRows, 'care_period' | 'episode' | 'placement'> {
  const measured = measuredPeriods(known.periods);
  const withAdopters = episodesWithAdopters(known);
  return {
    care_period: known.periods.map((period) => [
      period.start,
      period.end,
      period.startNotKnown ? 1 : 0,
      period.reasonEnded ?? null,
      period.firstReviewDue,
      ids(period.evidence),
      ids(period.endedBy),
    ]),
    episode: known.episodes.map((episode) => episodeRow(episode, measured.get(episode), withAdopters)),
    placement: known.placements.map((placement) => [
      placement.policy,
      placement.start,
      placement.end,
      placement.period,
      placement.previousStart ?? null,
      placement.awayFrom ?? null,
      placement.awayUntil ?? null,
      ids(placement.evidence),
      ids(placement.endedBy),
    ]),
  };
}

function peopleRows(known: Timelines): Pick<ChildRows, 'allocation' | 'enrolment' | 'review'> {
  return {
    allocation: known.allocations.map((allocation) => [
      allocation.role,
      allocation.start,
      allocation.end,
      allocation.worker,
      allocation.previousWorker ?? null,
      allocation.unbrokenFrom,
      allocation.reason ?? null,
      allocation.team ?? null,
      ids(allocation.evidence),
      ids(allocation.endedBy),
    ]),
    enrolment: known.enrolments.map((enrolment) => [
      enrolment.start,
      enrolment.end,
      enrolment.school,
      enrolment.previousSchool ?? null,
      enrolment.reason ?? null,
      ids(enrolment.evidence),
      ids(enrolment.endedBy),
    ]),
    review: known.reviews.map((review) => [
      review.held,
      dayAfter(review.held),
      review.participation ?? null,
      review.sequence?.period ?? null,
      review.sequence?.number ?? null,
      review.sequence?.due ?? null,
      review.sequence?.nextDue ?? null,
      ids(review.evidence),
    ]),
  };
}

/** What the tables hold for a child, given what its facts amount to. */
export function childRows(known: Timelines): ChildRows {
  const { person, asylumSeekingAlone } = known;
  return {
    child:
      person === undefined
        ? []
        : [[person.born, person.sex ?? null, person.ethnicity ?? null, ids(person.evidence)]],
    asylum_seeking_alone:
      asylumSeekingAlone === undefined
        ? []
        : [
            [
              asylumSeekingAlone.start,
              asylumSeekingAlone.end,
              ids(asylumSeekingAlone.evidence),
              ids(asylumSeekingAlone.endedBy),
            ],
          ],
    ...careRows(known),
    ...peopleRows(known),
    adoption_step: known.adoption.map((step) => [
      step.on,
      dayAfter(step.on),
      step.step,
      step.byFosterCarer === undefined ? null : step.byFosterCarer ? 1 : 0,
      step.reason ?? null,
      ids(step.evidence),
    ]),
    missing_spell: known.missing.map((spell) => [
      spell.start,
      spell.end,
      spell.absence,
      ids(spell.evidence),
      ids(spell.endedBy),
    ]),
    observation: observationRows(known),
  };
}
