import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { scorecardOf } from '@permanence/measures/scorecard';
import { catchUp } from '@permanence/projections/catch-up';
import { affectedSince } from '@permanence/query/live/affected';
import type { Pieces } from '@permanence/query/live/pieces';
import { type LiveScorecard, scorecardTopic } from '@permanence/query/live/scorecard-topic';
import { createSideTables } from '@permanence/query/live/side-tables';
import { readModels } from '@permanence/read-models/projection';
import { EVERYBODY } from '@permanence/read-models/sight';
import { afterEach, describe, expect, it } from 'vitest';
import { AUTHORITY, type HeldBack, heldBack, LAST_DAY } from './held-back.ts';

function done<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const { done: over, value } = work.next();
    if (over === true) return value;
  }
}

describe('given an authority whose record goes on', () => {
  let told: HeldBack;
  afterEach(() => told.close());

  const questions = [
    { asAt: LAST_DAY },
    { asAt: addDays(LAST_DAY, -45), excludeUasc: true },
    { asAt: LAST_DAY, cohort: { sex: '1' }, since: '2018-06-30' as CivilDate },
  ].map((question) => ({ authority: AUTHORITY, ...question }));

  it('a scorecard that follows it is, after every commit, what a fresh one is', async () => {
    told = await heldBack(40, 3);
    const db = told.tables;
    const tables = { db, side: createSideTables(db) };
    const states: (LiveScorecard | undefined)[] = questions.map(() => undefined);
    let amended = 0;
    for (let steps = 0; steps < 20 && told.left() > 0; steps += 1) {
      questions.forEach((question, index) => {
        const before = states[index];
        if (before !== undefined && affectedSince(db, AUTHORITY, before.mark) !== undefined) amended += 1;
        const state = done(scorecardTopic(question, EVERYBODY).answer(tables, told.clock.now, before));
        states[index] = state;
        expect(state.rows).toEqual(scorecardOf(db, question));
      });
      await told.record(1 + (steps % 7));
      if (steps % 3 === 0) await told.withdraw(steps * 7);
      if (steps % 6 === 5) await told.setTarget('placements-3-plus', steps);
      await catchUp(told.log, db, readModels);
    }
    expect(amended).toBeGreaterThan(30);
  });
});
