import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

/**
 * A return home interview: due from the day the child came back (`start`) until it was held or declined (`end`, which may
 * equal `start`), or for ever while it is neither.
 */
export interface ReturnInterview {
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** Undefined: neither held nor declined. */
  readonly outcome: 'HELD' | 'DECLINED' | undefined;
  /** First offered on. */
  readonly offered: CivilDate | undefined;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

type Answer = StandingFact<'ReturnInterviewHeld' | 'ReturnInterviewDeclined'>;

/** An interview that was declined may be held after all: then it was held. */
function answerOf(answers: readonly Answer[]): Answer | undefined {
  return answers.find(({ type }) => type === 'ReturnInterviewHeld') ?? answers[0];
}

/** Every interview that is or was due, by the day from which it was. */
export function foldReturnInterviews(facts: StandingFacts): readonly ReturnInterview[] {
  const due = facts.of('ReturnInterviewDue');
  const offers = facts.of('ReturnInterviewOffered');
  const answers: readonly Answer[] = [
    ...facts.of('ReturnInterviewHeld'),
    ...facts.of('ReturnInterviewDeclined'),
  ];
  const days = new Set([...due.map(({ data }) => data.on), ...answers.map(({ data }) => data.dueFrom)]);
  return [...days].sort().map((start): ReturnInterview => {
    const answer = answerOf(answers.filter(({ data }) => data.dueFrom === start));
    const offered = offers.filter(({ data }) => data.dueFrom === start);
    const said = due.filter(({ data }) => data.on === start);
    return {
      start,
      end: answer?.data.on ?? FOREVER,
      outcome: answer && (answer.type === 'ReturnInterviewHeld' ? 'HELD' : 'DECLINED'),
      offered: offered[0]?.data.on,
      evidence: [...said, ...offered].flatMap(({ evidence }) => evidence),
      endedBy: answer?.evidence ?? [],
    };
  });
}
