import type { Look } from '@permanence/access/looks';
import { forgetIn } from '@permanence/access/looks/forget';
import { openLooks } from '@permanence/access/looks/looks-file';
import { openLooksToRead } from '@permanence/access/looks/read';
import { bulkLooks } from '@permanence/access/looks/reports/bulk';
import { dormant } from '@permanence/access/looks/reports/dormant';
import { looksAtChild, looksBetween, looksOfPerson } from '@permanence/access/looks/reports/looked';
import { noRelationship } from '@permanence/access/looks/reports/no-relationship';
import { ownFamily } from '@permanence/access/looks/reports/own-family';
import type { TiesOfChildren } from '@permanence/access/looks/reports/why-seen';
import { type CivilDate, civilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { Tie } from '@permanence/care/access/sight';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderOfLooks, look } from './some-looks.ts';

let folder: ReturnType<typeof folderOfLooks>;
beforeEach(() => {
  folder = folderOfLooks();
});
afterEach(() => folder.remove());

const RANGE = { authority: '886', from: Date.parse('2018-06-01'), to: Date.parse('2018-07-01') };

async function kept(...looks: readonly Look[]) {
  const file = openLooks(folder.path);
  await file.keep(looks);
  file.close();
}

function reading<Result>(read: (database: ReturnType<typeof openLooksToRead>) => Result): Result {
  const database = openLooksToRead(folder.path);
  try {
    return read(database);
  } finally {
    database.close();
  }
}

const inJune = () => reading((database) => [...looksBetween(database, RANGE)]);

interface Known extends Tie {
  /** Recorded at this instant; at once unless told. */
  readonly recorded?: string;
}

function tie(kind: Tie['kind'], who: string, more: Partial<Known> = {}): Known {
  return { kind, who, from: civilDate('2018-01-01'), to: FOREVER as CivilDate, ...more };
}

function tiesOf(children: Readonly<Record<string, readonly Known[]>>): TiesOfChildren {
  return {
    knownAt: async (child, instant) =>
      children[child]?.filter(({ recorded = '1970-01-01' }) => Date.parse(recorded) <= instant),
  };
}

describe('given looks at a child of somebody', () => {
  const why = async (shown: Look, ties: readonly Known[]) => {
    await kept(shown);
    const found = await noRelationship(inJune(), tiesOf({ C0001: ties }));
    return Object.entries(found).flatMap(([name, strangers]) => (strangers.length === 0 ? [] : [name]));
  };

  const manager = { role: 'team-manager', teams: ['North'] };
  const over = civilDate('2018-06-04');

  test.each([
    ['the worker who has it', look(), [tie('allocated', 'worker-1')], []],
    // Half past eleven of the evening before, says UTC.
    [
      'the worker who has it since midnight in England',
      look({ at: '2018-06-03T23:30:00.000Z' }),
      [tie('allocated', 'worker-1', { from: over })],
      [],
    ],
    ['a worker who no longer has it', look(), [tie('allocated', 'worker-1', { to: over })], ['none']],
    ['a worker of another child', look(), [tie('allocated', 'worker-2')], ['none']],
    ['the manager of its team', look(manager), [tie('team', 'North')], []],
    ['a worker of its team', look({ teams: ['North'] }), [tie('team', 'North')], ['none']],
    ['the manager of another team', look(manager), [tie('team', 'South')], ['none']],
    ['its reviewing officer', look({ role: 'iro' }), [tie('reviewing-officer', 'worker-1')], []],
    ['an adoption worker while the plan is live', look({ role: 'adoption-worker' }), [tie('panel', '')], []],
    ['an adoption worker without a plan', look({ role: 'adoption-worker' }), [], ['none']],
    ['a role that is about every child', look({ role: 'returns-officer' }), [], ['reach']],
    [
      'somebody who broke the glass',
      look(),
      [tie('granted', 'worker-1', { until: Date.parse('2018-06-04T09:30:00Z') })],
      ['break-glass'],
    ],
    [
      'somebody who broke the glass an hour ago',
      look(),
      [tie('granted', 'worker-1', { until: Date.parse('2018-06-04T08:30:00Z') })],
      ['none'],
    ],
    [
      'somebody whose allocation was back-dated over it',
      look(),
      [tie('allocated', 'worker-1', { recorded: '2018-06-05' })],
      ['recorded-later'],
    ],
    ['somebody who was refused', look({ sight: 'refused' }), [], ['none']],
    ['somebody who saw that there is a record', look({ sight: 'stub' }), [], []],
  ])('when it was %s, then the report says so', async (_, shown, ties, expected) => {
    expect(await why(shown, ties)).toEqual(expected);
  });
});

test('given several looks of a stranger at a child on one day, when they are reported, then they are one line', async () => {
  await kept(
    look(),
    look({ fields: ['legal'], correlationId: 'request-2', at: '2018-06-04T23:59:59.999Z' }),
    look({ correlationId: 'request-3', at: '2018-06-05T00:00:00.000Z', purpose: 'review' }),
  );
  const { none } = await noRelationship(inJune(), tiesOf({ C0001: [] }));
  expect(none.map(({ day, looks, fields, purposes }) => [day, looks, fields, purposes])).toEqual([
    ['2018-06-04', 2, ['legal', 'placements'], ['case-work']],
    ['2018-06-05', 1, ['placements'], ['review']],
  ]);
});

test('given a child of which there is no record, and one that was forgotten, when looks at them are reported, then whose they were is unknown', async () => {
  await kept(look(), look({ child: 'C0002', sight: 'refused' }));
  const who = { by: 'worker-9', instant: RANGE.to, correlationId: 'erasure' };
  forgetIn(folder.path, { ...who, authority: '886', child: 'C0001', pseudonym: 'erased-1' });
  const { unknown } = await noRelationship(inJune(), tiesOf({ C0001: [] }));
  expect(unknown.map(({ child }) => child)).toEqual(['erased-1', 'C0002']);
  const atChild = (child: string) => reading((database) => [...looksAtChild(database, RANGE, child)].length);
  expect([atChild('erased-1'), atChild('C0001')]).toEqual([1, 0]);
});

test('given somebody of the family, when they looked, or tried to, then it is found, also where it was declared afterwards', async () => {
  await kept(
    look({ person: 'aunt', sight: 'refused' }),
    look({ person: 'neighbour', sight: 'whole' }),
    look({ person: 'worker-1' }),
  );
  const interests = [tie('interest', 'aunt'), tie('interest', 'neighbour', { recorded: '2018-06-10' })];
  const found = await ownFamily(inJune(), tiesOf({ C0001: interests }));
  expect(found.map(({ person, sight, declared }) => [person, sight, declared])).toEqual([
    ['aunt', 'refused', 'before'],
    ['neighbour', 'whole', 'afterwards'],
  ]);
});

/** As many children in one answer. */
const children = (count: number, more: Partial<Look>) =>
  Array.from({ length: count }, (_, n) => look({ child: `C${n}`, ...more }));

describe('given what is usual for somebody', () => {
  const days = Array.from({ length: 10 }, (_, n) => `2018-05-${20 + n}T10:00:00.000Z`);
  const bulk = () => reading((database) => bulkLooks(database, RANGE));
  const suddenly = (count: number) => children(count, { at: '2018-06-04T10:20:00.000Z' });

  test('when ten an hour are usual and thirty are looked at, then the hour is found, with what is usual', async () => {
    await kept(...days.flatMap((at) => children(10, { at })), ...suddenly(30));
    expect(bulk()).toEqual([
      { person: 'worker-1', per: 'hour', from: Date.parse('2018-06-04T10:00:00Z'), children: 30, usual: 10 },
    ]);
  });

  test('when forty an hour are usual, then eighty are not many in an hour, nor in a day', async () => {
    await kept(...days.flatMap((at) => children(40, { at })), ...suddenly(80));
    expect(bulk()).toEqual([]);
  });

  test('when nothing is usual yet, then the least alone decides', async () => {
    await kept(...suddenly(80));
    expect(bulk().map(({ per, children: count, usual }) => [per, count, usual])).toEqual([
      ['hour', 80, null],
      ['day', 80, null],
    ]);
  });

  test('when the same few children are looked at again and again, or none is shown, then it is not many', async () => {
    const again = Array.from({ length: 40 }, (_, n) => look({ correlationId: `request-${n}` }));
    await kept(...again, ...children(90, { sight: 'stub' }));
    expect(bulk()).toEqual([]);
  });

  test('when it was before the range, then it is not told again', async () => {
    await kept(...children(90, { at: '2018-05-20T10:00:00.000Z' }));
    expect(bulk()).toEqual([]);
  });
});

test('given accounts that woke, fell silent or never looked, when they are reported, then each is told apart', async () => {
  await kept(
    look({ person: 'awoke', at: '2018-01-01T09:00:00Z' }),
    look({ person: 'awoke', at: '2018-06-04T09:00:00Z' }),
    look({ person: 'silent', at: '2018-02-01T09:00:00Z' }),
    look({ person: 'busy', at: '2018-05-01T09:00:00Z' }),
    look({ person: 'busy', at: '2018-06-04T09:00:00Z' }),
    look({ person: 'new', at: '2018-06-04T09:00:00Z' }),
  );
  expect(reading((database) => dormant(database, RANGE, ['busy', 'unused', 'awoke']))).toEqual({
    days: 90,
    awoke: [{ person: 'awoke', silentFrom: '2018-01-02', awokeOn: '2018-06-04' }],
    silent: [{ person: 'silent', lastLook: '2018-02-01' }],
    never: ['unused'],
  });
});

test('given looks of two authorities and of two months, when one is asked for, then no other is told', async () => {
  await kept(
    look(),
    look({ authority: '887', child: 'C0001' }),
    look({ at: '2018-07-01T00:00:00.000Z' }),
    look({ person: 'worker-2' }),
  );
  const ofPerson = reading((database) => [...looksOfPerson(database, RANGE, 'worker-1')]);
  expect(ofPerson.map(({ entry, child, teams, fields }) => [entry, child, teams, fields])).toEqual([
    [1, 'C0001', [], ['placements']],
  ]);
  expect(reading((database) => [...looksAtChild(database, RANGE, 'C0001')].length)).toBe(2);
});
