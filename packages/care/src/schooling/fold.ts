import { FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { StandingFacts } from '../child/standing.ts';

export interface Enrolment extends Interval {
  readonly school: string;
  /** School of the enrolment before this one, in order of start. */
  readonly previousSchool: string | undefined;
  readonly reason: string | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

type Plain = Omit<Enrolment, 'previousSchool'>;

function inOrder(a: Plain, b: Plain): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.school < b.school ? -1 : a.school > b.school ? 1 : 0;
}

/** All enrolments, by start. */
export function foldEnrolments(facts: StandingFacts): readonly Enrolment[] {
  const ends = new Map(facts.of('SchoolLeft').map((fact) => [fact.data.enrolment, fact]));
  const plain = facts.of('SchoolStarted').flatMap((fact): Plain[] => {
    const left = ends.get(fact.id);
    const end = left?.data.on ?? FOREVER;
    if (end <= fact.data.on) return [];
    const { school, reason, on: start } = fact.data;
    return [{ school, reason, start, end, evidence: fact.evidence, endedBy: left?.evidence ?? [] }];
  });
  return plain
    .sort(inOrder)
    .map((enrolment, index, all) => ({ ...enrolment, previousSchool: all[index - 1]?.school }));
}
