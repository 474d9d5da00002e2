/** Which episodes are one placement: the carer's reading, and the placement record's. */
import type { Period } from './chain.ts';
import type { Episode } from './child.ts';

export type Policy = 'carer' | 'record';

export interface Placement {
  start: string;
  end?: string | undefined;
  /** In order, temporary stays included. */
  episodes: Episode[];
  /** The placement type; while the child is on a temporary stay, that of the placement to return to. */
  type: string;
}

/** A record, unlike a return, may say that a child in care lives nowhere for a while: that is no placement. */
const livesSomewhere = (episode: Episode): boolean => episode.place !== '';

const isTemporary = (episode: Episode): boolean => /^T[0-4]$/.test(episode.place);

function joins(before: Episode, later: Episode, policy: Policy): boolean {
  if (livesSomewhere(before) !== livesSomewhere(later)) return false;
  if (later.rne === 'L') return true;
  if (later.rne !== 'T' && later.rne !== 'U') return false;
  return policy === 'carer' || later.place === 'A3' || later.place === 'A5';
}

function isReturn(before: Episode, after: Episode): boolean {
  return (
    after.rne === 'P' && after.place === before.place && (after.postcode ?? '') === (before.postcode ?? '')
  );
}

/** For each episode: is it the same placement as the one before it? */
function joinedToTheOneBefore(episodes: Episode[], policy: Policy): boolean[] {
  const joined = episodes.map((episode, i) => i > 0 && joins(episodes[i - 1]!, episode, policy));
  for (let first = 1; first < episodes.length; first++) {
    if (!isTemporary(episodes[first]!) || isTemporary(episodes[first - 1]!)) continue;
    let next = first;
    while (next < episodes.length && isTemporary(episodes[next]!)) next++;
    const stillAway = next === episodes.length && episodes[next - 1]!.dec === undefined;
    const back = next < episodes.length && isReturn(episodes[first - 1]!, episodes[next]!);
    if (stillAway || back) for (let i = first; i < next; i++) joined[i] = true;
    if (back) joined[next] = true;
  }
  return joined;
}

export function placementsOf(period: Period, policy: Policy): Placement[] {
  const { episodes } = period;
  const joined = joinedToTheOneBefore(episodes, policy);
  const groups: Episode[][] = [];
  episodes.forEach((episode, i) => {
    if (joined[i]) groups.at(-1)!.push(episode);
    else groups.push([episode]);
  });
  return groups.filter((group) => group.some(livesSomewhere)).map(placementFrom);
}

function placementFrom(episodes: Episode[]): Placement {
  const lived = episodes.filter((episode) => !isTemporary(episode));
  return {
    start: episodes[0]!.decom,
    end: episodes.at(-1)!.dec,
    episodes,
    type: (lived.at(-1) ?? episodes.at(-1)!).place,
  };
}
