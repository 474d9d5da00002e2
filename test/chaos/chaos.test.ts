import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chaos, chaos } from './chaos.ts';
import { STORES } from './company.ts';

const SEED = 20_261_122;
const KILLS = 5;
const MOST_ANSWERS_BETWEEN_KILLS = 100;
/** Processes start slowly on a machine that has other things to do; nothing here is measured by the clock. */
const PATIENCE_MILLISECONDS = 300_000;

describe.each(STORES)(
  `given processes that record, project and answer over one log (%s), when they are killed at random while clients go on, seed ${SEED}`,
  (store) => {
    let folder: string;
    let found: Chaos;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'permanence-chaos-'));
      found = await chaos({
        ...{ folder, store, seed: SEED, mostAnswersBetweenKills: MOST_ANSWERS_BETWEEN_KILLS },
        more: (kills) => kills < KILLS,
      });
    }, PATIENCE_MILLISECONDS);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('then log, answers, tables and figures are those of a log that nothing ever happened to', () => {
      expect(found.wrong, `seed ${SEED}`).toEqual([]);
    });

    it('then there was something to lose', () => {
      const { kills, load, reading, log, repeats, figures } = found;
      expect([...kills.values()].reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(KILLS);
      expect(load.acknowledged).toBeGreaterThan(100);
      expect(load.cutOff).toBeGreaterThan(0);
      expect(log.decidedAgain).toBeGreaterThan(100);
      expect(repeats.repeated).toBeGreaterThan(100);
      expect(reading.answers.length).toBeGreaterThan(0);
      expect(figures.figures).toBeGreaterThan(200);
    });
  },
);
