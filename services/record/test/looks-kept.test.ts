import { beforeEach, describe, expect, it } from 'vitest';
import { allocate, CHECK, GLASS, oneChild, seal, see, stranger, worker } from './one-child.ts';
import { running } from './server.ts';

const given = oneChild();

describe('given answers that show something of a child', () => {
  beforeEach(async () => {
    await allocate(given);
    given.looks.kept.length = 0;
  });

  const kept = () =>
    given.looks.kept.map(({ person, child, fields, sight, purpose }) => [
      person,
      child,
      fields.join(),
      sight,
      purpose,
    ]);

  it('then who looked is kept, and what for', async () => {
    await see(given, 'a', worker);
    await see(given, 'a', { ...stranger, 'x-purpose': 'review' });
    await see(given, 'z', worker);
    await given.service.command('a', 'dental-checks', CHECK, { ...worker, 'if-match': '"0"' });
    await given.service.dryRun('a', 'dental-checks', CHECK, worker);
    expect(kept()).toEqual([
      ['sw-1', 'a', 'events', 'whole', 'case-work'],
      ['sw-9', 'a', 'events', 'stub', 'review'],
      ['sw-1', 'z', 'events', 'refused', 'case-work'],
      ['sw-1', 'a', 'events', 'whole', 'case-work'],
      ['sw-1', 'a', 'what-would-follow', 'whole', 'case-work'],
    ]);
  });

  it('then nothing is shown when it could not be kept', async () => {
    const broken = await running({
      log: given.service.log,
      looks: { keep: () => Promise.reject(new Error('the disk is full')) },
      onUnexpected: () => {},
    });
    const reply = await broken.request('/v1/children/a', { headers: worker });
    await broken.close();
    expect([reply.status, reply.text.includes('ChildBorn')]).toEqual([500, false]);
  });

  it('then what is decided on nothing is no look into a record, whether there is none or a sealed one', async () => {
    await seal(given, 'a');
    given.looks.kept.length = 0;
    const registered = { on: '2019-01-01' };
    for (const child of ['a', 'z']) {
      await given.service.dryRun(child, 'registrations', registered, stranger);
      await given.service.dryRun(child, 'registrations', { on: '2031-01-01' }, stranger);
    }
    await given.service.command('z', 'registrations', { on: '2031-01-01' }, stranger);
    expect(kept().map(([, child, fields, sight]) => [child, fields, sight])).toEqual([
      ['a', 'what-would-follow', 'refused'],
      ['a', 'refusal', 'refused'],
      ['z', 'what-would-follow', 'refused'],
      ['z', 'refusal', 'refused'],
      ['z', 'refusal', 'refused'],
    ]);
  });

  it('then who registers a child that is registered looks into it as far as they see it', async () => {
    for (const headers of [worker, stranger])
      await given.service.command('a', 'registrations', { on: '2019-01-01' }, headers);
    expect(kept().map(([who, , fields, sight]) => [who, fields, sight])).toEqual([
      ['sw-1', 'refusal', 'whole'],
      ['sw-9', 'restriction', 'stub'],
    ]);
  });

  it('then who was answered at the stub has not looked into the whole', async () => {
    await given.service.dryRun('a', 'access/break-glass', GLASS, stranger);
    const own = { on: '2025-05-01', kind: 'family' };
    await given.service.command('a', 'access/own-interests', own, stranger);
    await given.service.command('a', 'access/break-glass', GLASS, stranger);
    expect(kept().map(([, , fields, sight]) => [fields, sight])).toEqual([
      ['what-would-follow', 'stub'],
      ['refusal', 'stub'],
    ]);
  });
});
