import { beforeEach, describe, expect, it } from 'vitest';
import {
  allocate,
  check,
  codeOf,
  GLASS,
  MINUTE,
  manager,
  officer,
  oneChild,
  returns,
  seal,
  second,
  stranger,
  told,
  worker,
} from './one-child.ts';
import { NOW, running } from './server.ts';
import { NOTE, panel, read, say, sayTexts, shown } from './texts.ts';

const given = oneChild();

beforeEach(async () => {
  await allocate(given);
});

describe('given a record that is not for everybody', () => {
  beforeEach(async () => {
    await sayTexts(given.service);
  });

  it('then a stranger is told that it is restricted, and reads it for the hour of a broken glass', async () => {
    expect(codeOf(await read(given.service, stranger))).toBe('restricted');
    expect(codeOf(await given.service.command('a', 'access/break-glass', GLASS, stranger))).toBe('ok');
    expect(await shown(given.service, stranger)).toContainEqual(['forename', 'Example']);
    // It may be about whoever works with the child.
    for (const headers of [stranger, worker])
      expect(await shown(given.service, headers)).toContainEqual(['reason', { withheld: 'narrative' }]);
    expect(await shown(given.service, manager)).toContainEqual(['reason', GLASS.reason]);
    given.clock = NOW + 60 * MINUTE;
    expect(codeOf(await read(given.service, stranger))).toBe('restricted');
  });

  it('then it is kept to the team, to those named, and from who has an interest', async () => {
    const restricted = (level: string, named: readonly string[]) =>
      say(given.service, 'access/restrictions', { on: '2025-05-01', level, basis: 'STAFF', named }, manager);
    await restricted('team-only', []);
    expect([
      codeOf(await read(given.service, worker)),
      codeOf(await read(given.service, officer)),
      codeOf(await read(given.service, returns)),
    ]).toEqual(['ok', 'restricted', 'restricted']);
    await restricted('named-only', ['manager-1']);
    expect([codeOf(await read(given.service, worker)), codeOf(await read(given.service, manager))]).toEqual([
      'restricted',
      'ok',
    ]);
    await say(given.service, 'access/own-interests', { on: '2025-05-01', kind: 'family' }, manager);
    expect(codeOf(await read(given.service, manager))).toBe('restricted');
  });

  it('then a sealed one is as none, to the byte, and those named read on', async () => {
    await seal(given);
    for (const headers of [worker, stranger, returns, officer, panel])
      expect(told(await read(given.service, headers))).toEqual(told(await read(given.service, headers, 'z')));
    for (const headers of [manager, second])
      expect(await shown(given.service, headers)).toContainEqual(['text', NOTE]);
  });
});

describe('given somebody who reads texts', () => {
  beforeEach(async () => {
    await sayTexts(given.service);
    given.looks.kept.length = 0;
  });

  it('then it is kept which classes they read, what for, and that others tried', async () => {
    await read(given.service, { ...returns, 'x-purpose': 'statutory-return' });
    await read(given.service, worker);
    await read(given.service, stranger);
    await read(given.service, worker, 'z');
    await check(given, 'a', worker);
    expect(
      given.looks.kept.map(({ person, child, fields, sight, purpose }) => [
        person,
        child,
        fields,
        sight,
        purpose,
      ]),
    ).toEqual([
      ['returns-1', 'a', ['texts', 'texts:contact', 'texts:identity'], 'whole', 'statutory-return'],
      ['sw-1', 'a', ['texts', 'texts:contact', 'texts:identity', 'texts:narrative'], 'whole', 'case-work'],
      ['sw-9', 'a', ['texts'], 'stub', 'case-work'],
      ['sw-1', 'z', ['texts'], 'refused', 'case-work'],
    ]);
  });

  it('then nothing is read when it could not be kept', async () => {
    const looks = { keep: () => Promise.reject(new Error('the disk is full')) };
    const broken = await running({ log: given.service.log, looks, onUnexpected: () => {} });
    const reply = await read(broken, worker);
    await broken.close();
    expect([reply.status, reply.text.includes('Example')]).toEqual([500, false]);
  });
});
