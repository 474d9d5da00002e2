import { type EpisodeRow, samePlacement } from './episode-row.ts';

function overlap(a: EpisodeRow, b: EpisodeRow): boolean {
  return (b.end === undefined || a.start < b.end) && (a.end === undefined || b.start < a.end);
}

/** The same episode with another first day, from an earlier return and a later one. */
function isOlderCopy(a: EpisodeRow, b: EpisodeRow): boolean {
  return (
    a.year !== undefined &&
    b.year !== undefined &&
    a.year < b.year &&
    a.reason === b.reason &&
    a.legalStatus === b.legalStatus &&
    samePlacement(a, b) &&
    overlap(a, b)
  );
}

/** Episodes of earlier returns that a later one dates otherwise. */
export function olderCopies(chain: readonly EpisodeRow[]): Set<EpisodeRow> {
  return new Set(chain.filter((a) => chain.some((b) => isOlderCopy(a, b))));
}
