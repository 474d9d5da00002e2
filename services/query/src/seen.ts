import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { ChildThen } from './moment.ts';
import type { AllocationRow, EpisodeRow, IntervalRow, PlacementRow } from './rows.ts';

/** A row as it is seen at a moment, and whose it is. */
export type Seen<Row> = Row & { readonly of: ChildThen };

type Begun = { readonly valid_from: CivilDate };

/** Leaves out what begins after the day. For things of one day; an interval also hides its later end. */
export function begun<Row extends Begun>(of: ChildThen, rows: readonly Row[]): readonly Seen<Row>[] {
  const { asAt } = of.moment;
  return rows.filter((row) => row.valid_from <= asAt).map((row) => ({ ...row, of }));
}

const OPEN = { valid_to: FOREVER, ended_by: '' };

/** Leaves out what begins after the day, and shows as open what ends after it: `hidden` is what only the end tells. */
export function seen<Row extends IntervalRow>(
  of: ChildThen,
  rows: readonly Row[],
  hidden: Partial<Row> = {},
): readonly Seen<Row>[] {
  const { asAt } = of.moment;
  return begun(of, rows).map((row) => (row.valid_to <= asAt ? row : { ...row, ...hidden, ...OPEN }));
}

export function endOf({ valid_to }: IntervalRow): CivilDate | null {
  return valid_to === FOREVER ? null : valid_to;
}

export function seenEpisodes(of: ChildThen, rows: readonly EpisodeRow[]): readonly Seen<EpisodeRow>[] {
  return seen(of, rows, { care_ended: 0, reason_ceased: null, reason_for_placement_change: null });
}

function within(episode: EpisodeRow, placement: PlacementRow): boolean {
  return episode.valid_from >= placement.valid_from && episode.valid_from < placement.valid_to;
}

/** A placement, and the episodes it is made of as far as they have begun. */
export type PlacementSeen = Seen<PlacementRow> & { readonly episodes: readonly Seen<EpisodeRow>[] };

/**
 * Placements under a policy. A child away on a temporary stay is still placed where it was: until the stay is known to
 * have led elsewhere the stay is no placement, and the one it is away from is open.
 */
export function seenPlacements(
  of: ChildThen,
  rows: readonly PlacementRow[],
  episodes: readonly EpisodeRow[],
): readonly PlacementSeen[] {
  const { asAt } = of.moment;
  const stays = rows.filter(
    ({ valid_from, away_until }) => valid_from <= asAt && away_until !== null && away_until > asAt,
  );
  const leftFrom = new Set(stays.map(({ away_from }) => away_from));
  const lasting = rows
    .filter((row) => !stays.includes(row))
    .map((row) => (leftFrom.has(row.valid_from) ? { ...row, ...OPEN } : row));
  const begunEpisodes = seenEpisodes(of, episodes);
  return seen(of, lasting).map((row) => {
    const own = begunEpisodes.filter((episode) => within(episode, row));
    return { ...row, episodes: own, evidence: own.map(({ evidence }) => evidence).join(',') };
  });
}

export function seenAllocations(
  of: ChildThen,
  rows: readonly AllocationRow[],
  role: AllocationRow['role'],
): readonly Seen<AllocationRow>[] {
  return seen(
    of,
    rows.filter((row) => row.role === role),
  );
}

/** A legal status and how long it lasted. */
export type LegalStatusRow = IntervalRow & { readonly legal_status: string };

function joins(before: LegalStatusRow | undefined, next: EpisodeRow, careEnded: boolean): boolean {
  return before?.legal_status === next.legal_status && before.valid_to === next.valid_from && !careEnded;
}

/** Legal statuses: consecutive episodes of one period of care under one status, as one interval. */
export function legalStatuses(episodes: readonly Seen<EpisodeRow>[]): readonly Seen<LegalStatusRow>[] {
  const statuses: Seen<LegalStatusRow>[] = [];
  let careEnded = false;
  for (const episode of episodes) {
    const before = statuses.at(-1);
    const { child, legal_status, valid_from, valid_to, evidence, ended_by, of } = episode;
    if (before !== undefined && joins(before, episode, careEnded)) {
      statuses[statuses.length - 1] = { ...before, valid_to, ended_by };
    } else if (legal_status !== null) {
      statuses.push({ child, legal_status, valid_from, valid_to, evidence, ended_by, of });
    }
    careEnded = episode.care_ended === 1;
  }
  return statuses;
}
