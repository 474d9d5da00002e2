import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { type Chain, episodesOf } from './episodes.ts';
import type { Home } from './home.ts';
import { ownPostcode } from './identity.ts';
import type { LegalStep } from './legal-status.ts';
import type { Random } from './random.ts';
import type { Episode } from './rows.ts';
import { settledAt } from './setting.ts';
import { SHORT_BREAKS } from './shape.ts';

const NEED = 'N2'; // child's disability
const CEASED = 'E8'; // other

export interface ShortBreaks {
  readonly birth: CivilDate;
  readonly episodes: readonly Episode[];
}

/** A disabled child who goes home again: never in care at `asAt` as the measures see it. */
export function shortBreaks(asAt: CivilDate, random: Random): ShortBreaks {
  const birth = addDays(asAt, -random.whole(8 * 365, 17 * 365));
  const start = addDays(asAt, -random.whole(200, 900));
  const homePost = ownPostcode(random);
  const place = random.weighted({ U6: 0.4, K2: 0.4, R1: 0.2 });
  const home: Home = {
    start,
    place,
    came: 'first',
    because: undefined,
    ...settledAt(place, homePost, random),
  };
  switch (random.weighted(SHORT_BREAKS.kinds)) {
    case 'eachStay':
      return { birth, episodes: stays(home, homePost, asAt, random) };
    case 'oneAgreement':
      return { birth, episodes: episodesOf(agreement(home, homePost, asAt, random)) };
    case 'intoCareAndBack':
      return { birth, episodes: episodesOf(intoCareAndBack(home, homePost, asAt, random)) };
  }
}

/** V3: every stay is a period of its own, at most 17 days, well under 75 days a year. */
function stays(home: Home, homePost: string, asAt: CivilDate, random: Random): Episode[] {
  const episodes: Episode[] = [];
  let start = home.start;
  while (start <= asAt) {
    const long = random.chance(0.03);
    const end = addDays(start, long ? random.whole(10, SHORT_BREAKS.longestStay) : random.whole(1, 3));
    const legal: LegalStep[] = [{ on: start, ls: 'V3' }];
    episodes.push(
      ...episodesOf({ need: NEED, homePost, legal, homes: [{ ...home, start }], end, rec: CEASED }),
    );
    start = addDays(end, random.whole(18, 45));
  }
  return episodes;
}

/** V4: one long episode for many stays. */
function agreement(home: Home, homePost: string, asAt: CivilDate, random: Random): Chain {
  const ended = random.chance(0.4);
  return {
    need: NEED,
    homePost,
    legal: [{ on: home.start, ls: 'V4' }],
    homes: [home],
    end: ended ? addDays(asAt, -random.whole(0, 120)) : undefined,
    rec: ended ? CEASED : undefined,
  };
}

/** V4, full care under section 20 for some months, V4 again: with the same carers throughout, or with others. */
function intoCareAndBack(home: Home, homePost: string, asAt: CivilDate, random: Random): Chain {
  const into = addDays(home.start, random.whole(30, 80));
  const back = addDays(into, random.whole(30, 110));
  const chain = agreement(home, homePost, asAt, random);
  const end = chain.end !== undefined && chain.end > back ? chain.end : undefined;
  const legal: LegalStep[] = [...chain.legal, { on: into, ls: 'V2' }, { on: back, ls: 'V4' }];
  const other = settledAt('U6', homePost, random);
  const moved: Home = { start: into, place: 'U6', came: 'move', because: 'CARPL', ...other };
  const homes = random.chance(0.5)
    ? [home]
    : [home, moved, { ...home, start: back, came: 'move' as const, because: 'CARPL' as const }];
  return { ...chain, legal, homes, end, rec: end === undefined ? undefined : CEASED };
}
