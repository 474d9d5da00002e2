import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { StandingFacts } from '../child/standing.ts';

/** A run of being missing or away. A run that starts and ends on one day is a run: `end` may equal `start`. */
export interface MissingSpell {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly absence: string;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

export function foldMissing(facts: StandingFacts): readonly MissingSpell[] {
  const ends = new Map(facts.of('MissingEnded').map((fact) => [fact.data.spell, fact]));
  return facts.of('MissingStarted').map((fact) => {
    const ended = ends.get(fact.id);
    return {
      start: fact.data.on,
      end: ended?.data.on ?? FOREVER,
      absence: fact.data.absence,
      evidence: fact.evidence,
      endedBy: ended?.evidence ?? [],
    };
  });
}
