import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Golden } from '../history/golden.ts';
import { currentVersion, isCareEvent } from '../src/child/catalogue.ts';
import { foldChild } from '../src/child/fold.ts';
import { standingFacts } from '../src/child/standing.ts';
import { upcast } from '../src/child/upcasts.ts';
import { id } from './scenario.ts';

const TYPE = 'SocialWorkerAllocated';

interface Stored {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}

function goldenOf(version: number): Golden {
  const path = join(import.meta.dirname, `../history/${TYPE}.v${version}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Golden;
}

/** Reads events as the log hands them on: lifted to the newest version, then known for what they are. */
function read(stored: readonly Stored[]) {
  return stored
    .map((event) => ({ ...event, data: upcast(event.type, event.version, event.data) }))
    .filter(isCareEvent);
}

function stored(version: number): Stored[] {
  return goldenOf(version).examples.map((data, index) => ({ id: id(index + 1), type: TYPE, version, data }));
}

describe('an allocation that was stored in version 1, from the log to the timeline', () => {
  it('is written in version 2 today', () => {
    expect(currentVersion(TYPE)).toBe(2);
  });

  it('folds as one of version 2 of which the team is not known', () => {
    const [first, second] = foldChild(read(stored(1))).allocations;
    expect(first).toMatchObject({ worker: 'SW0001', reason: 'LEFTRL', team: undefined });
    expect(second).toMatchObject({ worker: 'SW0002', reason: undefined, team: undefined });
  });

  it('one of version 2 keeps its team', () => {
    expect(foldChild(read(stored(2))).allocations[0]).toMatchObject({ worker: 'SW0001', team: 'team-north' });
  });

  it('is corrected by a correction of either version', () => {
    const amendedIn = (factVersion: number, data: Readonly<Record<string, unknown>>): Stored => ({
      id: id(10 + factVersion),
      type: 'FactAmended',
      version: 1,
      data: { fact: id(1), reason: 'wrong', factType: TYPE, factVersion, data },
    });
    const wrong = { on: '2024-03-01', worker: 'SW0003' };
    const before = read([...stored(1), amendedIn(1, wrong)]);
    expect(standingFacts(before).get(id(1))?.data).toEqual(wrong);
    const since = read([...stored(1), amendedIn(2, { ...wrong, team: 'team-south' })]);
    expect(foldChild(since).allocations).toContainEqual(
      expect.objectContaining({ worker: 'SW0003', team: 'team-south' }),
    );
  });
});

describe('a home that was stored in version 1', () => {
  it.each(['PlacementStarted', 'PlacementDetailsChanged'] as const)(
    '%s: has no district, whoever can read its postcode',
    (type) => {
      expect(currentVersion(type)).toBe(2);
      const before = { on: '2024-03-01', placementType: 'U6', postcode: 'ZZ99 9ZZ' };
      expect(upcast(type, 1, before)).toEqual(before);
      expect(upcast(type, 2, { ...before, district: 'ZZ99' })).toMatchObject({ district: 'ZZ99' });
    },
  );
});
