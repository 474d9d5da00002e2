import type { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import type { Total } from '@permanence/measures/figure';
import type { Question } from '@permanence/measures/measure';
import {
  daysOf,
  type Page,
  type ScorecardQuestion,
  type ScorecardRow,
  scorecardFrom,
  scorecardOf,
} from '@permanence/measures/scorecard';
import { isAboutChildrenInCare } from '@permanence/measures/shared-terms';
import { standardsOn } from '@permanence/measures/standards';
import { EVERYBODY, type Shown } from '@permanence/read-models/sight';
import { positionReached } from '../at-least.ts';
import type { PartAnswer } from './part.ts';
import type { Threads } from './threads.ts';

/** What one thread has worked out, no other need work out again. */
const PARTS = [
  MEASURES.filter(isAboutChildrenInCare),
  MEASURES.filter((definition) => !isAboutChildrenInCare(definition)),
].map((definitions) => definitions.map(({ id }) => id));

type Answered = readonly PartAnswer[];

function pageOf(db: DatabaseSync, question: Question, answers: Answered): Page {
  const ids = PARTS.flat();
  const totals = new Map(
    answers.flatMap((answer) => answer.totals).map((total, index) => [ids[index], total]),
  );
  return {
    asAt: question.asAt,
    totals: MEASURES.map(({ id }) => totals.get(id) as Total),
    standards: standardsOn(db, question),
  };
}

/**
 * A scorecard, its days worked out side by side. The threads read by themselves: where the tables have moved on under one of
 * them, or one fails, it is worked out here instead, at the moment that `db` is held at.
 */
export async function scorecardInThreads(
  db: DatabaseSync,
  threads: Threads,
  question: ScorecardQuestion,
  shown: Shown = EVERYBODY,
): Promise<readonly ScorecardRow[]> {
  const position = positionReached(db);
  const days = [...new Set(daysOf(question))];
  const dayOf = (asAt: CivilDate): Question => ({ ...question, asAt });
  const parts = days.flatMap((asAt) => PARTS.map((measures) => ({ question: dayOf(asAt), measures, shown })));
  const answers = await Promise.all(parts.map((part) => threads.answer(part))).catch(() => undefined);
  if (answers === undefined || answers.some((answer) => answer.position !== position)) {
    return scorecardOf(db, question);
  }
  const of = (asAt: CivilDate): Answered => {
    const from = days.indexOf(asAt) * PARTS.length;
    return answers.slice(from, from + PARTS.length);
  };
  return scorecardFrom(question, (asAt) => pageOf(db, dayOf(asAt), of(asAt)));
}
