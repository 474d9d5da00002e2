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

interface Run {
  episodes: Episode[];
  isStay: boolean;
}

const isTemporary = (episode: Episode): boolean => /^T[0-4]$/.test(episode.place);

function joins(later: Episode, policy: Policy): boolean {
  if (later.rne === 'L') return true;
  if (later.rne !== 'T' && later.rne !== 'U') return false;
  return policy === 'carer' || later.place === 'A3' || later.place === 'A5';
}

/** Joined by reason codes alone. A run of nothing but T0 to T4 is a temporary stay. */
function runsOf(period: Period, policy: Policy): Run[] {
  const groups: Episode[][] = [];
  for (const episode of period.episodes) {
    const group = groups.at(-1);
    if (group !== undefined && joins(episode, policy)) group.push(episode);
    else groups.push([episode]);
  }
  return groups.map((episodes) => ({ episodes, isStay: episodes.every(isTemporary) }));
}

function isReturn(before: Episode, after: Episode): boolean {
  return (
    after.rne === 'P' && after.place === before.place && (after.postcode ?? '') === (before.postcode ?? '')
  );
}

export function placementsOf(period: Period, policy: Policy): Placement[] {
  const runs = runsOf(period, policy);
  const grouped: Run[][] = [];
  let i = 0;
  while (i < runs.length) {
    const run = runs[i]!;
    if (!run.isStay) {
      grouped.push([run]);
      i++;
      continue;
    }
    const stay: Run[] = [];
    for (; runs[i]?.isStay; i++) stay.push(runs[i]!);
    const before = grouped.at(-1);
    const after = runs[i];
    if (before !== undefined && after !== undefined && isReturn(lastOf(before), after.episodes[0]!)) {
      before.push(...stay, after);
      i++;
    } else if (before !== undefined && after === undefined && lastOf(stay).dec === undefined) {
      before.push(...stay);
    } else {
      for (const each of stay) grouped.push([each]);
    }
  }
  return grouped.map(placementFrom);
}

function lastOf(runs: Run[]): Episode {
  return runs.at(-1)!.episodes.at(-1)!;
}

function placementFrom(runs: Run[]): Placement {
  const episodes = runs.flatMap((run) => run.episodes);
  const lived = runs.filter((run) => !run.isStay).flatMap((run) => run.episodes);
  return {
    start: episodes[0]!.decom,
    end: episodes.at(-1)!.dec,
    episodes,
    type: (lived.at(-1) ?? episodes.at(-1)!).place,
  };
}
