import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Running, running } from './server.ts';

const BORN = { on: '2018-01-01' };
const from = (authority: string) => ({ 'x-authority': authority });

describe('given a log in which nobody named the authority beforehand', () => {
  let service: Running;
  beforeEach(async () => {
    service = await running({ authority: undefined });
  });
  afterEach(() => service.close());

  const ask = async (child: string) => {
    const { status, body } = await service.command(child, 'identifiers', {
      ...{ on: '2018-01-01', scheme: 'UPN', identifier: `A12345678901${child.length}` },
    });
    return status === 200 ? 'recorded' : body.code;
  };

  it('nobody is asked for it once the first child is registered', async () => {
    expect(await ask('a')).toBe('authority-missing');
    await service.command('a', 'registrations', BORN, from('886'));
    expect(await ask('a')).toBe('recorded');
    const [last] = (await service.log.readStream('child-886-a')).slice(-1);
    expect(last?.metadata.authority).toBe('886');
  });

  it.each(['887', '100', '8860', '88'])(
    'it has to be named from the moment there is %s as well',
    async (second) => {
      await service.command('a', 'registrations', BORN, from('886'));
      expect(await ask('a')).toBe('recorded');
      await service.command('b', 'registrations', BORN, from(second));
      expect(await ask('a')).toBe('authority-missing');
      const read = await service.request('/v1/children/a');
      expect(read.body.code).toBe('authority-missing');
      expect((await service.request('/v1/children/a', { headers: from('886') })).status).toBe(200);
    },
  );

  it('what an authority says of itself counts as well', async () => {
    const population = { on: '2023-06-30', children: 1 };
    await service.ofAuthority('population', population, from('887'));
    expect((await service.request('/v1/authority')).status).toBe(200);
    await service.ofAuthority('population', population, from('886'));
    expect((await service.request('/v1/authority')).body.code).toBe('authority-missing');
  });

  it.each(['887', '100'])('a child of 886 and what %s says of itself are two', async (second) => {
    await service.command('a', 'registrations', BORN, from('886'));
    await service.ofAuthority('population', { on: '2023-06-30', children: 1 }, from(second));
    expect(await ask('a')).toBe('authority-missing');
  });
});
