import type { CivilDate } from '@permanence/calendar/civil-date';
import type { ReasonForNewEpisode } from '@permanence/care/codes/care';
import type { Home } from './home.ts';
import type { LegalStep } from './legal-status.ts';
import type { Episode, Until } from './rows.ts';

export interface Chain {
  readonly need: string;
  readonly homePost: string | undefined;
  readonly legal: readonly LegalStep[];
  readonly homes: readonly Home[];
  readonly end: Until;
  /** Why care ended. */
  readonly rec: string | undefined;
}

/** A new episode starts whenever the legal status or the placement becomes another; both on one day are one episode. */
export function episodesOf(chain: Chain): Episode[] {
  const days = [
    ...new Set([...chain.legal.map(({ on }) => on), ...chain.homes.map(({ start }) => start)]),
  ].sort();
  return days.map((decom, at) => {
    const next = days[at + 1];
    const ls = chain.legal.findLast(({ on }) => on <= decom);
    const home = chain.homes.findLast(({ start }) => start <= decom);
    if (ls === undefined || home === undefined)
      throw new Error(`care begins without a home or a status: ${decom}`);
    return {
      decom,
      rne: reasonForNewEpisode(chain, decom, at === 0),
      ls: ls.ls,
      cin: chain.need,
      place: home.place,
      placeProvider: home.provider,
      dec: next ?? chain.end,
      rec: next === undefined ? chain.rec : 'X1', // a new episode the same day
      reasonPlaceChange: chain.homes.find(({ start }) => start === next)?.because,
      homePost: chain.homePost,
      plPost: home.postcode,
      urn: home.urn,
    };
  });
}

function reasonForNewEpisode(chain: Chain, decom: CivilDate, first: boolean): ReasonForNewEpisode {
  if (first) return 'S';
  const home = chain.homes.find(({ start }) => start === decom);
  const newStatus = chain.legal.some(({ on }) => on === decom);
  if (home === undefined) return 'L';
  if (home.came === 'same carer') return newStatus ? 'U' : 'T';
  return newStatus ? 'B' : 'P';
}

/** Periods of full care: short breaks dropped, from the first remaining episode to the end of the last. */
export interface CarePeriod {
  readonly start: CivilDate;
  readonly end: Until;
  readonly episodes: readonly Episode[];
}

export function carePeriods(episodes: readonly Episode[]): CarePeriod[] {
  const periods: Episode[][] = [];
  for (const episode of episodes) {
    if (episode.rne === 'S') periods.push([]);
    if (episode.ls !== 'V3' && episode.ls !== 'V4') periods.at(-1)?.push(episode);
  }
  return periods.flatMap((kept) => {
    const [first, last] = [kept[0], kept.at(-1)];
    return first && last ? [{ start: first.decom, end: last.dec, episodes: kept }] : [];
  });
}
