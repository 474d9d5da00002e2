/** In which postcode district a child lived on a day, as far as that may be told. */
import { periodsOf } from './chain.ts';
import type { Episode, NaiveChild } from './child.ts';
import { addDays } from './dates.ts';
import { placementsOf } from './placements.ts';

const UNKNOWN = 'not known';

const isAway = ({ place }: Episode): boolean => /^T[0-4]$/.test(place);

/** The last episode that began by the day, if the child was still there when it began. */
function episodeOf(child: NaiveChild, day: string): Episode | undefined {
  return child.episodes.findLast(({ decom, dec = '9999' }) => decom <= day && day <= dec);
}

/** Away for a while, the child lives where it lived before. */
function homeOf(child: NaiveChild, episode: Episode): Episode {
  const within = periodsOf(child).find(({ episodes }) => episodes.includes(episode))?.episodes ?? [episode];
  const upTo = within.slice(0, within.indexOf(episode) + 1);
  return upTo.findLast((each) => !isAway(each)) ?? episode;
}

/** Days on which the child was with who adopts it. */
function adoptersDays(child: NaiveChild): string[] {
  const days: string[] = [];
  for (const { decom, place } of child.episodes) {
    if (/^(A[3-6]|U[25])$/.test(place)) days.push(decom);
    if (place === 'A3' || place === 'A5') days.push(addDays(decom, -1));
  }
  for (const { end, endReason } of periodsOf(child)) {
    if (end !== undefined && (endReason === 'E11' || endReason === 'E12')) days.push(addDays(end, -1));
  }
  return days;
}

/** All that is one placement with one of those days; and what the child was away from then. */
function withAdopters(child: NaiveChild): Set<Episode> {
  const days = adoptersDays(child);
  const found = new Set<Episode>();
  for (const period of periodsOf(child)) {
    const placements = placementsOf(period, 'carer');
    placements.forEach(({ start, end = '9999', episodes }, i) => {
      if (!days.some((day) => start <= day && day < end)) return;
      for (const episode of episodes) found.add(episode);
      if (!episodes.every(isAway)) return;
      for (const episode of placements[i - 1]?.episodes ?? []) found.add(episode);
    });
  }
  return found;
}

/** Everything that is known of the child counts, whenever it became true: once they adopt it, where they live is secret. */
export function districtOn(child: NaiveChild, day: string): string {
  const episode = episodeOf(child, day);
  if (episode === undefined) return UNKNOWN;
  const home = homeOf(child, episode);
  if (isAway(home) || withAdopters(child).has(home)) return UNKNOWN;
  return /^([A-Z]{1,2}\d\w?) \d[A-Z]{2}$/.exec(home.postcode ?? '')?.[1] ?? UNKNOWN;
}
