import type { CivilDate } from '@permanence/calendar/civil-date';
import type { CareStory } from './child.ts';
import { adoptionEdges } from './edge-adoptions.ts';
import { calendarEdges } from './edge-calendar.ts';
import { type EdgeCase, episodesOfEdge, NO_ADOPTION } from './edge-case.ts';
import { practiceEdges } from './edge-practice.ts';
import { stabilityEdges } from './edge-stability.ts';

interface Edges {
  readonly inCare: number;
  readonly stories: readonly CareStory[];
}

interface EdgeOptions {
  readonly asAt: CivilDate;
  readonly seed: number;
  /** A small authority has room for some only. */
  readonly mostInCare: number;
}

/** Children added on purpose. Each has the same number, and so the same record, in an authority of any size. */
export function edgeStories({ asAt, seed, mostInCare }: EdgeOptions): Edges {
  const cases = [
    ...stabilityEdges(asAt),
    ...calendarEdges(asAt),
    ...adoptionEdges(asAt),
    ...practiceEdges(asAt),
  ];
  let inCare = 0;
  const stories = cases.flatMap((edge, at) => {
    if (edge.inCare && inCare >= mostInCare) return [];
    inCare += edge.inCare ? 1 : 0;
    return [storyOf(edge, at + 1, asAt, seed)];
  });
  return { inCare, stories };
}

function storyOf(edge: EdgeCase, number: number, asAt: CivilDate, seed: number): CareStory {
  const { name, birth, adoption = NO_ADOPTION, stated } = edge;
  const told = { seed, number, team: 0, asAt, birth, unaccompanied: false, disappeared: false };
  return { ...told, episodes: episodesOfEdge(edge), adoption, edge: name, ...(stated && { stated }) };
}
