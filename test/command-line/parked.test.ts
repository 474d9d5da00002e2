import { deterministicId } from '@permanence/event-store/event-id';
import { openLog } from '@permanence/permanence/data-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';

interface ParkedDocument {
  readonly parked: readonly { stream: string; code: string; eventId: string; waiting: number }[];
  readonly discarded?: readonly { stream: string; reason: string; by: string; from: number; to: number }[];
}

const STREAM = 'child-999-1';
const ODD = deterministicId('an event of a later program');
const ASK = ['measure', 'children-in-care', '--as-at', '2018-03-31'];

let place: Workplace;

const listed = (...args: readonly string[]) =>
  place.run('parked', 'list', '--json', ...args).json<ParkedDocument>();
const inCare = () => place.run(...ASK, '--json').json<{ numerator: number; parked: number }>();

beforeAll(async () => {
  place = workplace();
  const dir = place.files('one', {
    'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,', '2,2,29/02/2012,WBRI,,0,'),
    'episodes.csv': episodesFile(
      '1,10/01/2016,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ1 1AA,',
      '2,01/09/2017,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ4 4DD,',
    ),
  });
  place.run('import', 'ssda903', dir, '--authority', '999', '--year', '2017-18');
  const log = openLog(`${place.folder}/data`);
  const metadata = {
    ...{ actor: 'test', authority: '999', source: 'test' },
    ...{ commandId: 'test', correlationId: 'test', causationId: 'test' },
  };
  const odd = { id: ODD, type: 'OfALaterProgram', version: 1, data: { name: 'Anna' }, metadata };
  const ended = {
    ...{ id: deterministicId('ended'), type: 'PeriodOfCareEnded', version: 1, metadata },
    data: { on: '2018-01-01', reason: 'E4A' },
  };
  await log.append(STREAM, [odd], { kind: 'any' });
  await log.append(STREAM, [ended], { kind: 'any' });
  await log.close();
});

afterAll(() => place.dispose());

describe('a child with an event that this program does not know', () => {
  test('given a figure, then it is worked out from what was before, and says so', () => {
    expect(inCare()).toMatchObject({ numerator: 2, parked: 1 });
    expect(place.run(...ASK).out).toContain('1 child is parked: its later facts are not in this figure');
    const scorecard = ['scorecard', '--as-at', '2018-03-31'];
    expect(place.run(...scorecard, '--json').json<{ parked: number }>().parked).toBe(1);
    expect(place.run(...scorecard).out).toContain('1 child is parked');
  });

  test.each([
    ['explain', ['children-in-care', '--child', '1', '--as-at', '2018-03-31']],
    ['changes', ['children-in-care', '--from', '2017-03-31', '--to', '2018-03-31']],
    ['forecast', ['children-in-care', '--as-at', '2018-03-31', '--days', '30']],
    ['reconcile', ['children-in-care', 'placements-3-plus', '--as-at', '2018-03-31']],
  ])('given %s, then its answer says so too, in words and in JSON', (command, args) => {
    expect(place.run(command, ...args).out).toContain('1 child is parked: its later facts are not in this');
    expect(place.run(command, ...args, '--json').json<{ parked: number }>().parked).toBe(1);
  });

  test('given two moments to compare, then it is told of what either of them misses', () => {
    const before = '2017-03-31@2000-01-01T00:00:00Z';
    const between = (from: string, to: string) =>
      place
        .run('changes', 'children-in-care', '--from', from, '--to', to, '--json')
        .json<{ parked: number }>().parked;
    expect(between(before, '2018-03-31')).toBe(1);
    expect(between(before, '2018-03-31@2000-01-01T00:00:00Z')).toBe(0);
  });

  test('given what was known before it was recorded, then nothing is missing', () => {
    const knownAt = ['--known-at', '2000-01-01T00:00:00Z', '--json'];
    expect(place.run(...ASK, ...knownAt).json<{ parked: number }>().parked).toBe(0);
  });

  test('given the list, then it says which event and why, how many wait, and nothing of what it holds', () => {
    expect(listed().parked).toMatchObject([
      { stream: STREAM, eventId: ODD, code: 'unknown-event-type', waiting: 1 },
    ]);
    expect(place.run('parked', 'list').out).toMatch(/child-999-1@\d+ .*1 wait behind it/);
    expect(place.run('parked', 'list').out).not.toContain('Anna');
  });

  test('given a rebuild, then it stops and names the event; told to park, it goes on', () => {
    const stopped = place.run('projections', 'rebuild');
    expect(stopped.code).toBe(1);
    expect(stopped.err).toContain(`Event ${ODD} (OfALaterProgram version 1`);
    expect(stopped.err).not.toContain('Anna');
    expect(place.run('projections', 'rebuild', '--park').code).toBe(0);
    expect(inCare()).toMatchObject({ numerator: 2, parked: 1 });
    expect(place.run('projections', 'verify').code).toBe(0);
  });

  test('given a retry by the same program, then it is still parked, and it exits 1', () => {
    const retried = place.run('parked', 'retry', '--all', '--json');
    expect(retried.code).toBe(1);
    expect(retried.json()).toMatchObject({ retried: 1, unparked: 0, parked: [{ stream: STREAM }] });
    expect(place.run('parked', 'retry', 'child-999-2').code).toBe(1);
    expect(place.run('parked', 'retry').code).toBe(2);
  });

  test('given somebody discards it, then the child shows what was before, and who decided and why is listed', () => {
    expect(place.run('parked', 'discard', STREAM, '--reason', 'Not A Code').code).toBe(2);
    const done = place.run('parked', 'discard', STREAM, '--reason', 'sent-by-mistake', '--by', 'u1');
    expect(done.code).toBe(0);
    expect(listed('--discarded')).toMatchObject({
      parked: [],
      discarded: [{ stream: STREAM, reason: 'sent-by-mistake', by: 'u1' }],
    });
    expect(inCare()).toMatchObject({ numerator: 2, parked: 0 });
    expect(place.run('projections', 'rebuild').code).toBe(0);
    expect(place.run('projections', 'verify').code).toBe(0);
    expect(listed('--discarded').discarded).toHaveLength(1);
  });
});
