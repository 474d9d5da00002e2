import { type EmulatorProcess, startEmulatorProcess } from '@permanence/event-store-kurrent/emulator/process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { episodesFile, headerFile, type Workplace, workplace } from '../command-line/permanence.ts';

const FILES = {
  'header.csv': headerFile('QX1,1,01/05/2010,WBRI,T911205611044,0,'),
  'episodes.csv': episodesFile('QX1,10/01/2016,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ1 1AA,'),
};
const WHO = ['--by', 'officer-1', '--approved-by', 'officer-2', '--reason', 'court'];

let place: Workplace;
let server: EmulatorProcess;
beforeEach(async () => {
  place = workplace();
  server = await startEmulatorProcess();
  process.env.EVENT_STORE = server.connectionString;
});
afterEach(async () => {
  delete process.env.EVENT_STORE;
  place.dispose();
  await server.kill();
});

describe('given a log that a cluster keeps', () => {
  it('when a record is erased, then its texts are forgotten, its name stays, and what is left to do is said', () => {
    const sent = place.files('in', FILES);
    place.run('import', 'ssda903', sent, '--authority', '999', '--year', '2017-18');
    const which = ['--child', 'QX1', '--authority', '999', '--basis', 'court-order'];
    const erased = place.run('erase', ...which, ...WHO, '--json');
    expect(erased.code, erased.err).toBe(0);
    const certificate = erased.json<{ whole: boolean; replacement: null; remaining: string[] }>();
    expect(certificate).toMatchObject({ whole: false, replacement: null });
    expect(certificate.remaining.join()).toContain('docs/runbooks/erase-a-record.md');
    const shown = place.run('stream', 'show', 'QX1', '--authority', '999', '--json');
    expect(shown.out).toContain('(forgotten)');
    expect(shown.out).not.toContain('(sealed)');
    const again = place.run('import', 'ssda903', sent, '--authority', '999', '--year', '2017-18', '--json');
    expect(again.json()).toMatchObject({ events: { appended: 0 } });
    expect(place.run('projections', 'verify').code).toBe(0);
    expect(place.run('keys', 'seal').err).toContain('kept by a cluster');
  });
});
