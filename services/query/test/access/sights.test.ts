import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { positionReached } from '../../src/at-least.ts';
import { createSightHandles, type Seeing } from '../../src/sights.ts';
import { NOW } from '../ask.ts';
import { giveBusyLife, personAs, tied, type World, worldWith } from './world.ts';

const PEOPLE = Array.from({ length: 10 }, (_, nth) => `worker-${nth}`);

function childrenIn(db: DatabaseSync): string[] {
  return db
    .prepare('select child from child order by child')
    .all()
    .map(({ child }) => String(child));
}

describe('given handles that show each what one may see', () => {
  let world: World;
  let plain: DatabaseSync;
  beforeEach(() => {
    world = worldWith((db) => {
      for (const who of PEOPLE) {
        giveBusyLife(db, `of-${who}`);
        tied(db, `of-${who}`, 'allocated', who);
      }
    });
    plain = world.open();
  });
  afterEach(() => {
    plain.close();
    world.close();
  });

  const record = (sql: string): void => {
    const db = openReadModels(world.path);
    db.exec(`begin; ${sql}; update checkpoint set position = position + 1; commit`);
    db.close();
  };
  const seal = (child: string): void =>
    record(`insert into tie values ('886', '${child}', 9, 'sealed', '', '2000-01-01', '9999-12-31', null)`);

  /** Does something just before a handle takes its snapshot, the first time. */
  function openBefore(what: () => void): () => DatabaseSync {
    let done = false;
    return () => {
      const db = world.open();
      const exec = db.exec.bind(db);
      db.exec = (sql) => {
        if (sql === 'begin' && !done) {
          done = true;
          what();
        }
        exec(sql);
      };
      return db;
    };
  }

  it('many who ask at once see each their own, though there are fewer handles', async () => {
    const sights = createSightHandles({ db: plain, open: world.open, now: () => NOW });
    const look = (who: string) =>
      sights.within(personAs('social-worker', { id: who }), async ({ own }) => {
        const before = childrenIn(own);
        await setImmediate();
        return [before, childrenIn(own)];
      });
    const seen = await Promise.all([...PEOPLE, ...PEOPLE].map(look));
    expect(seen).toEqual([...PEOPLE, ...PEOPLE].map((who) => [[`of-${who}`], [`of-${who}`]]));
    sights.close();
  });

  it('a record that is sealed between the look and the snapshot is not seen', async () => {
    const open = openBefore(() => seal('of-worker-0'));
    const sights = createSightHandles({ db: plain, open, now: () => NOW });
    const see = ({ own, figures }: Seeing) => [childrenIn(own), childrenIn(figures).includes('of-worker-0')];
    expect(await sights.within(personAs('social-worker', { id: 'worker-0' }), see)).toEqual([[], false]);
    sights.close();
  });

  it('both handles of a request are held at one place in the log', async () => {
    let begun = 0;
    const open = () => {
      const db = world.open();
      const exec = db.exec.bind(db);
      db.exec = (sql) => {
        exec(sql);
        if (sql !== 'begin') return;
        begun += 1;
        if (begun > 1) return;
        // The first of two has begun, and the tables move on before the second does.
        positionReached(db);
        seal('of-worker-9');
      };
      return db;
    };
    const sights = createSightHandles({ db: plain, open, now: () => NOW });
    const positions = await sights.within(personAs('social-worker', { id: 'worker-1' }), (seeing) =>
      [seeing.figures, seeing.own].map(positionReached),
    );
    expect(positions[0]).toBe(positions[1]);
    sights.close();
  });

  it('tables that are no file are not shown to whoever may not see everything', async () => {
    const sights = createSightHandles({ db: plain, now: () => NOW });
    await expect(sights.within(personAs('social-worker'), () => 1)).rejects.toThrow('must be a file');
    expect(await sights.within(personAs('performance-analyst'), () => 1)).toBe(1);
  });
});
