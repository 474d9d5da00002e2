/** Episodes chained into periods of care, short breaks left out. */
import type { Episode, NaiveChild } from './child.ts';
import { contains, eachDay, type Span, type Window } from './dates.ts';

export interface Period {
  /** Never empty, never V3 or V4. */
  episodes: Episode[];
  /** The day the child became looked after: the start of the first episode that remains. */
  bla: string;
  end?: string | undefined;
  endReason?: string | undefined;
}

export const isShortBreak = (episode: Episode): boolean => episode.ls === 'V3' || episode.ls === 'V4';

export const spanOf = (episode: Episode): Span => ({ start: episode.decom, end: episode.dec });

export const fullCareEpisodes = (child: NaiveChild): Episode[] =>
  child.episodes.filter((episode) => !isShortBreak(episode));

export function periodsOf(child: NaiveChild): Period[] {
  const chains: Episode[][] = [];
  let chain: Episode[] = [];
  let careHasEnded = true;
  for (const episode of child.episodes) {
    if (careHasEnded || episode.rne === 'S') {
      chain = [];
      chains.push(chain);
    }
    chain.push(episode);
    careHasEnded = episode.dec !== undefined && episode.rec !== 'X1';
  }

  const periods: Period[] = [];
  for (const each of chains) {
    const episodes = each.filter((episode) => !isShortBreak(episode));
    const first = episodes[0];
    const last = episodes.at(-1);
    if (first === undefined || last === undefined) continue;
    periods.push({ episodes, bla: first.decom, end: last.dec, endReason: last.dec && last.rec });
  }
  return periods;
}

export function episodeOn(child: NaiveChild, day: string): Episode | undefined {
  return fullCareEpisodes(child).find((episode) => contains(spanOf(episode), day));
}

/** The period whose remaining episodes contain the day: not one that is interrupted by a short break then. */
export function periodOn(child: NaiveChild, day: string): Period | undefined {
  return periodsOf(child).find((period) => period.episodes.some((episode) => contains(spanOf(episode), day)));
}

export function inCareOnSomeDay(child: NaiveChild, window: Window): boolean {
  const spans = fullCareEpisodes(child).map(spanOf);
  for (const day of eachDay(window)) {
    if (spans.some((span) => contains(span, day))) return true;
  }
  return false;
}
