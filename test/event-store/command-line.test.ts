import { type EmulatorProcess, startEmulatorProcess } from '@permanence/event-store-kurrent/emulator/process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from '../command-line/permanence.ts';

const FILES = {
  'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,', '2,2,29/02/2012,WBRI,,0,'),
  'episodes.csv': episodesFile(
    '1,10/01/2016,S,C2,N1,U6,PR1,20/06/2017,X1,CARPL,ZZ9 9ZZ,ZZ1 1AA,',
    '1,20/06/2017,P,C2,N1,U6,PR1,05/09/2017,X1,CREQB,ZZ9 9ZZ,ZZ2 2BB,',
    '1,05/09/2017,P,C2,N1,K2,PR4,,,,ZZ9 9ZZ,ZZ3 3CC,',
    '2,01/09/2017,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ4 4DD,',
  ),
};
const MEASURE = ['measure', 'placements-3-plus', '--as-at', '2018-03-31', '--json'];

let place: Workplace;
let server: EmulatorProcess;
beforeEach(async () => {
  place = workplace();
  server = await startEmulatorProcess();
});
afterEach(async () => {
  delete process.env.EVENT_STORE;
  place.dispose();
  await server.kill();
});

const importReturn = () =>
  place.run(
    'import',
    'ssda903',
    place.files('in', FILES),
    '--authority',
    '999',
    '--year',
    '2017-18',
    '--json',
  );

describe('given EVENT_STORE that names a server', () => {
  test('when a return is imported, then it is in that log, and the figures are those of the file', () => {
    importReturn();
    const inFile = place.run(...MEASURE).json<{ numerator: number; denominator: number }>();
    process.env.EVENT_STORE = server.connectionString;
    expect(place.run(...MEASURE).code).not.toBe(0);
    expect(importReturn().code).toBe(0);
    const onServer = place.run(...MEASURE).json<{ numerator: number; denominator: number }>();
    expect([onServer.numerator, onServer.denominator]).toEqual([inFile.numerator, inFile.denominator]);
    expect(place.run('projections', 'verify').code).toBe(0);
  });

  test('when a log is copied there and back, then both copies are told to be the same', () => {
    importReturn();
    const file = `sqlite:${place.folder}/data/log.sqlite`;
    const there = place.run('log', 'copy', '--from', file, '--to', server.connectionString, '--json');
    const copied = there.json<{ copied: number; same: number }>();
    expect(copied.copied).toBeGreaterThan(0);
    const back = place.run(
      'log',
      'copy',
      '--from',
      server.connectionString,
      '--to',
      `${file}.copy`,
      '--json',
    );
    expect(back.json()).toEqual({ there: 0, copied: copied.copied, same: copied.same });
  });

  test.each(['postgres://localhost', 'esdb://', 'sqlite:', 'log.sqlite'])(
    'when it is %s, then that is refused without repeating it',
    (store) => {
      process.env.EVENT_STORE = store;
      const refused = place.run(...MEASURE);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain('EVENT_STORE');
      expect(refused.err).not.toContain('postgres');
    },
  );
});
