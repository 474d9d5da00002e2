/** Where children live, how many there are of whom, and what happens when they go missing. */
import { episodeOn, type Period, periodOn } from './chain.ts';
import { type Episode, isUascOn, type NaiveChild, type NaiveFact, toldOf } from './child.ts';
import { birthday, daysBetween, windowOf } from './dates.ts';
import {
  type EventRule,
  excluded,
  type Facts,
  type Family,
  type Judgement,
  judged,
  type SnapshotRule,
} from './facts.ts';
import { addWorkingDays } from './holidays.ts';
import { placementsOf } from './placements.ts';
import { decimal } from './print.ts';

const OWN = '999';

const isStay = (episode: Episode): boolean => /^T[0-4]$/.test(episode.place);

interface Home {
  episode: Episode;
  /** The child is away from it on a temporary stay. */
  isAway: boolean;
}

/** Of each episode of a period, the home: the last that was no stay, or the one that opened the period. */
function homesOf(period: Period): Home[] {
  const homes: Home[] = [];
  for (const episode of period.episodes) {
    const before = homes.at(-1)?.episode;
    const isHome = before === undefined || before.place === '' || !isStay(episode);
    const staysHome = isHome || episode.place === before.place;
    homes.push({ episode: staysHome ? episode : before, isAway: !staysHome });
  }
  return homes;
}

function homeOn({ period }: Facts): Episode {
  return homesOf(period).at(-1)!.episode;
}

/** Observations since the current placement began, by day, but for those of a stay away from it. */
function locationsOf(facts: Facts): NaiveFact[] {
  const { child, period } = facts;
  const current = placementsOf(period, 'carer').at(-1);
  if (current === undefined || current.end !== undefined) return [];
  const { start } = current;
  const homes = homesOf(period);
  const isAwayOn = (day: string): boolean =>
    period.episodes.some(
      ({ decom, dec }, index) =>
        decom > start && decom <= day && (dec === undefined || day < dec) && homes[index]!.isAway,
    );
  return toldOf(child, 'PlacementLocationObserved').filter(({ on }) => on >= start && !isAwayOn(on));
}

const FOSTER = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'];
const KIN = ['U1', 'U2', 'U3'];
const ADOPTIVE = ['A3', 'A4', 'A5', 'A6'];

function unlessUasc(rule: SnapshotRule): SnapshotRule {
  return (facts) => (isUascOn(facts.child, facts.asAt) ? excluded('uasc') : rule(facts));
}

const ownFosterCare: SnapshotRule = (facts) => {
  const { place, provider } = homeOn(facts);
  if (!FOSTER.includes(place)) return excluded('not-in-foster-care');
  return judged(KIN.includes(place) || provider === 'PR1', 'own', 'not-own');
};

const privateOrVoluntary: SnapshotRule = (facts) => {
  const { place, provider } = homeOn(facts);
  const isFamily = FOSTER.includes(place) || ADOPTIVE.includes(place);
  return judged(!isFamily && (provider === 'PR4' || provider === 'PR5'), 'private', 'not-private');
};

const within20Miles: SnapshotRule = (facts) => {
  const known = locationsOf(facts)
    .map(({ fields }) => Number(fields.miles ?? '999.9'))
    .filter((miles) => miles < 999.9);
  const miles = known.at(-1);
  return miles === undefined ? excluded('not-known') : judged(miles <= 20, 'near', 'far');
};

function areaOf(facts: Facts): string | undefined {
  const known = locationsOf(facts).filter(({ fields }) => fields.authority !== undefined);
  return known.at(-1)?.fields.authority;
}

const outside: SnapshotRule = (facts) => {
  const area = areaOf(facts);
  return judged(area !== undefined && area !== OWN, 'outside', 'inside-or-not-known');
};

/** What was last told of the authority. */
function lastOf(authority: NaiveFact[], type: string): NaiveFact | undefined {
  let last: NaiveFact | undefined;
  for (const fact of authority) {
    if (fact.type === type && (last === undefined || fact.on >= last.on)) last = fact;
  }
  return last;
}

const beyondNeighbours: SnapshotRule = (facts) => {
  const area = areaOf(facts);
  const neighbours = lastOf(facts.authority, 'AdjoiningAuthoritiesSet')?.fields.authorities?.split(',') ?? [];
  return judged(area !== undefined && ![OWN, ...neighbours].includes(area), 'beyond', 'not-beyond');
};

const otherAuthorityChildren: EventRule = ({ child, asAt, excludeUasc }) => {
  const open = toldOf(child, 'OtherAuthorityChildNotified').filter(({ to }) => to === undefined);
  if (open.length === 0) return [];
  if (excludeUasc && isUascOn(child, asAt)) return [excluded('uasc')];
  if (birthday(child.dob, 18) <= asAt) return [excluded('aged-18')];
  if (periodOn(child, asAt) !== undefined) return [excluded('in-own-care')];
  return [judged(true, 'placed-here', '')];
};

const isInCareOn = (child: NaiveChild, day: string): boolean =>
  episodeOn(child, day) !== undefined && day < birthday(child.dob, 18);

function missingInMonth(child: NaiveChild, asAt: string): NaiveFact[] {
  return toldOf(child, 'MissingStarted').filter(
    ({ on, fields }) => fields.absence === 'M' && on.slice(0, 7) === asAt.slice(0, 7),
  );
}

const missingChildren: EventRule = ({ child, asAt, excludeUasc }) => {
  const spells = missingInMonth(child, asAt);
  const first = spells.find(({ on }) => isInCareOn(child, on)) ?? spells[0];
  if (first === undefined) return [];
  if (excludeUasc && isUascOn(child, first.on)) return [excluded('uasc')];
  return [isInCareOn(child, first.on) ? judged(true, 'missing', '') : excluded('not-in-care')];
};

const missingOver48Hours: EventRule = ({ child, asAt, excludeUasc }) =>
  missingInMonth(child, asAt).map(({ on, to }) => {
    if (excludeUasc && isUascOn(child, on)) return excluded('uasc');
    if (!isInCareOn(child, on)) return excluded('not-in-care');
    return daysBetween(on, to ?? asAt) > 2 ? judged(true, 'long', '') : excluded('short');
  });

const isUntil = ({ decom, dec, ls }: Episode, day: string): boolean =>
  ls !== 'V3' && ls !== 'V4' && decom <= day && (dec === undefined || dec >= day);

/** One row an interview: `inTime` says whether one that was held, on a day, counts. */
function interviews(inTime: (held: string, due: string) => boolean): EventRule {
  return ({ child, asAt, excludeUasc }) => {
    const window = windowOf(asAt, 1);
    const days = new Set(toldOf(child, 'ReturnInterviewDue').map(({ on }) => on));
    const rows: Judgement[] = [];
    for (const due of days) {
      if (due < window.start || due >= window.end) continue;
      const held = toldOf(child, 'ReturnInterviewHeld').find(({ fields }) => fields.dueFrom === due);
      const third = addWorkingDays(due, 3);
      const wasInCare = child.episodes.some((episode) => isUntil(episode, due));
      if (excludeUasc && isUascOn(child, due)) rows.push(excluded('uasc'));
      else if (!wasInCare || birthday(child.dob, 18) <= due) rows.push(excluded('not-in-care'));
      else if (held === undefined && asAt < third) rows.push(excluded('not-yet-due'));
      else rows.push(judged(held !== undefined && inTime(held.on, third), 'held', 'not-held'));
    }
    return rows;
  };
}

const LOCATED = ['PlacementLocationObserved'];
const INTERVIEWED = [['ReturnInterviewDue', 'ReturnInterviewHeld', 'ReturnInterviewDeclined']];

export const whereabouts: Family = {
  snapshot: {
    'in-house-foster-care': unlessUasc(ownFosterCare),
    'within-20-miles': unlessUasc(within20Miles),
    'private-voluntary': privateOrVoluntary,
    'outside-authority': outside,
    'outside-authority-and-neighbours': beyondNeighbours,
    'rate-per-10000': unlessUasc(() => judged(true, 'in-care', '')),
  },
  events: {
    'other-authority-children': otherAuthorityChildren,
    'missing-children-month': missingChildren,
    'missing-over-48-hours': missingOver48Hours,
    'return-interviews-completed': interviews(() => true),
    'return-interviews-3-days': interviews((held, third) => held <= third),
  },
  counts: ['other-authority-children', 'missing-children-month', 'missing-over-48-hours'],
  means: [],
  totals: {
    'rate-per-10000': (judgements, authority) => {
      const children = judgements.filter(({ outcome }) => outcome === 'numerator').length;
      const told = Number(lastOf(authority, 'PopulationObserved')?.fields.children ?? '0');
      const population = judgements.length === 0 ? 0 : told;
      return {
        numerator: children,
        denominator: population,
        value: decimal(children * 10_000, population, 1),
      };
    },
  },
  needs: {
    'within-20-miles': [LOCATED],
    'outside-authority': [LOCATED],
    'outside-authority-and-neighbours': [LOCATED, ['AdjoiningAuthoritiesSet']],
    'rate-per-10000': [['PopulationObserved']],
    'other-authority-children': [['OtherAuthorityChildNotified']],
    'missing-children-month': [['MissingStarted']],
    'missing-over-48-hours': [['MissingStarted']],
    'return-interviews-completed': INTERVIEWED,
    'return-interviews-3-days': INTERVIEWED,
  },
};
