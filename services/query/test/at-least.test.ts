import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcements, furthestAskedFor, hasReached, polling, positionReached } from '../src/at-least.ts';
import { snapshots } from '../src/snapshot.ts';
import { asking } from './ask.ts';
import { CountedDatabase, emptyReadModels, GivenChild, POSITION } from './given.ts';

describe('how far a query wants the tables to have come', () => {
  const QUERY = `
    query One($place: LogPosition, $other: LogPosition = 7) {
      a: children(atLeast: 3) { __typename }
      b: children(atLeast: $place) { ...more }
      c: scorecard(atLeast: $other) { __typename }
    }
    query Two { children(atLeast: 900) { __typename } }
    fragment more on Children { nodes { id } }`;
  const asked = (operationName: string, variableValues?: object) =>
    furthestAskedFor({ document: parse(QUERY), operationName, variableValues });

  it.each([
    ['a variable', { place: 12 }, 12],
    ['the default of a variable', { place: 2 }, 7],
    ['a literal', { other: 1 }, 3],
    ['nothing that is no place', { place: 'far', other: 1.5 }, 3],
    ['a variable without a value', undefined, 7],
  ])('is the furthest of its fields: %s', (_what, variables, expected) => {
    expect(asked('One', variables)).toBe(expected);
  });

  it('is that of the operation that is run, or none', () => {
    expect(asked('Two')).toBe(900);
    expect(furthestAskedFor({ document: parse('{ children { __typename } }') })).toBeUndefined();
  });
});

describe('given tables that another process fills', () => {
  let folder: string;
  let writer: CountedDatabase;
  let reader: CountedDatabase;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'query-'));
    const path = join(folder, 'read-models.sqlite');
    writer = emptyReadModels(path);
    writer.exec('pragma journal_mode = wal');
    new GivenChild(writer, 'first').born('2010-01-01');
    reader = new CountedDatabase(path, { readOnly: true });
  });
  afterEach(() => {
    reader.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  const fill = (): void => {
    writer.exec('begin');
    new GivenChild(writer, 'second').born('2010-01-01');
    writer.exec('update checkpoint set position = position + 1');
    writer.exec('commit');
  };
  const countFrom = (position: number): string =>
    `{ children(atLeast: ${position}) { ... on Children { totalCount stale position } } }`;

  it('a request waits until they have come so far, and then sees what came', async () => {
    let looks = 0;
    reader.afterEach = () => {
      looks += 1;
      if (looks === 3) fill();
    };
    const { data } = await asking(reader)(countFrom(POSITION + 1));
    expect(data).toEqual({ children: { totalCount: 2, stale: false, position: POSITION + 1 } });
    expect(looks).toBeGreaterThan(3);
  });

  it('a request that waits no longer says that its answer is stale', async () => {
    const { data } = await asking(reader, { waitAtMost: 1 })(countFrom(POSITION + 1));
    expect(data).toEqual({ children: { totalCount: 1, stale: true, position: POSITION } });
  });

  it('a request that asks for no more than is there, or for nothing, does not wait', async () => {
    const never = () => Promise.reject(new Error('waited'));
    const ask = asking(reader, { whenAtLeast: never });
    expect((await ask(countFrom(POSITION))).data).toMatchObject({ children: { stale: false } });
    expect((await ask('{ children { ... on Children { stale } } }')).data).toEqual({
      children: { stale: false },
    });
  });

  it('looking ends with the time that was given', async () => {
    expect(await polling(reader)(POSITION, 0)).toBe(true);
    expect(await polling(reader)(POSITION + 1, 0)).toBe(false);
  });

  it('a snapshot that is too old is waited out, and nobody else may prolong it', async () => {
    const inSnapshot = snapshots(reader);
    const opened = Promise.withResolvers<void>();
    const old = Promise.withResolvers<void>();
    const seen: string[] = [];
    const see = (who: string) => () => void seen.push(`${who} ${Number(positionReached(reader)) - POSITION}`);
    const first = inSnapshot(async () => {
      see('first')();
      opened.resolve();
      await old.promise;
      see('first')();
    });
    await opened.promise;
    fill();
    const second = inSnapshot(see('second'), () => hasReached(reader, POSITION + 1));
    const third = inSnapshot(see('third'));
    old.resolve();
    await Promise.all([first, second, third]);
    expect(seen).toEqual(['first 0', 'first 0', 'second 1', 'third 1']);
    expect(reader.isTransaction).toBe(false);
  });
});

describe('given a process that announces how far the tables have come', () => {
  it('waits for what was announced already end at once, others with the announcement or their time', async () => {
    const { announce, whenAtLeast } = announcements();
    announce(5);
    expect(await whenAtLeast(5, 1_000_000)).toBe(true);
    const near = whenAtLeast(6, 1_000_000);
    const far = whenAtLeast(9, 1);
    announce(7);
    expect(await near).toBe(true);
    expect(await far).toBe(false);
  });

  it('a wait ends when nobody cares any more', async () => {
    const { whenAtLeast } = announcements();
    const ending = new AbortController();
    const waiting = whenAtLeast(5, 1_000_000, ending.signal);
    ending.abort();
    expect(await waiting).toBe(false);
    expect(await whenAtLeast(5, 1_000_000, ending.signal)).toBe(false);
    const looking = emptyReadModels();
    expect(await polling(looking)(POSITION + 1, 1_000_000, ending.signal)).toBe(false);
    looking.close();
  });
});
