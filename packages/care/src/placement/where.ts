import { type CivilDate, earlier } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { Child } from '../child/fold.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';
import type { Episode } from '../episode/fold.ts';

type LivesAt = StandingFact<'PlacementStarted' | 'PlacementDetailsChanged'>;

function last(facts: readonly LivesAt[], until: (on: CivilDate) => boolean): LivesAt | undefined {
  return facts.findLast(({ data }) => until(data.on));
}

function newer(a: LivesAt | undefined, b: LivesAt | undefined): LivesAt | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return earlier(a.data.on, b.data.on) === b.data.on ? a : b;
}

function lastFact(facts: StandingFacts, until: (on: CivilDate) => boolean): LivesAt | undefined {
  return newer(last(facts.of('PlacementStarted'), until), last(facts.of('PlacementDetailsChanged'), until));
}

/** The fact that says where the child lives on a day. */
export function placementFactOn(facts: StandingFacts, on: CivilDate): LivesAt | undefined {
  return lastFact(facts, (day) => day <= on);
}

export function placementFactBefore(facts: StandingFacts, on: CivilDate): LivesAt | undefined {
  return lastFact(facts, (day) => day < on);
}

export function episodeOn({ episodes }: Child, on: CivilDate): Episode | undefined {
  return episodes.find((episode) => contains(episode, on));
}

/** The episode the day before; the one that ended with care on this day as well. */
export function episodeBefore({ episodes }: Child, on: CivilDate): Episode | undefined {
  return episodes.find(({ start, end }) => start < on && on <= end);
}

/** The episode the day before, when care goes on. */
export function leavingEpisode(child: Child, on: CivilDate): Episode | undefined {
  const before = episodeBefore(child, on);
  if (before === undefined || before.end > on) return before;
  const after = episodeOn(child, on);
  return after?.period === before.period ? before : undefined;
}
