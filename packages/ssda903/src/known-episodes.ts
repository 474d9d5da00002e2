import type { CivilDate } from '@permanence/calendar/civil-date';
import { foldEpisodes } from '@permanence/care/episode/fold';
import { startsAnew } from './chain.ts';
import { type EpisodeRow, rowOfEpisode } from './episode-row.ts';
import { statedKey } from './keys.ts';
import type { Known } from './known.ts';

interface Dated {
  readonly data: { readonly on: CivilDate };
}

/** The fact that holds on a day, of those since another day. */
function holding<Fact extends Dated>(
  facts: readonly Fact[],
  since: CivilDate,
  on: CivilDate,
): Fact | undefined {
  return facts.findLast(({ data }) => data.on <= on && data.on >= since);
}

/**
 * The episodes of the record, as lines of a return. What an episode does not say it has from those before it, but not
 * across a gap: there the line in between, still to come, may have said otherwise.
 */
export function knownEpisodes(known: Known): EpisodeRow[] {
  const chain = foldEpisodes(known.facts).map((episode) =>
    rowOfEpisode(episode, known.statements.newest(statedKey('episodes', episode.start))),
  );
  const isRead = (year: string) => known.statements.statesAny(year, 'episodes');
  const categories = known.facts.of('CategoryOfNeedIdentified');
  const addresses = known.facts.of('HomeAddressRecorded');
  let since: CivilDate | undefined;
  return chain.map((row, index) => {
    if (since === undefined || startsAnew(chain[index - 1], row, { born: undefined, isRead }))
      since = row.start;
    return {
      ...row,
      category: holding(categories, since, row.start)?.data.category,
      homePostcode: holding(addresses, since, row.start)?.data.postcode,
    };
  });
}
