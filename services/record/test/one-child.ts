import { afterEach, beforeEach } from 'vitest';
import { rememberedLooks } from './persons.ts';
import { HOME, NOW, type Reply, type Running, running } from './server.ts';

export type Who = Readonly<Record<string, string>>;

export const who = (person: string, role: string, teams = ''): Who => ({
  ...{ 'x-person': person, 'x-role': role, 'x-teams': teams },
});
export const worker = who('sw-1', 'social-worker');
export const stranger = who('sw-9', 'social-worker');
export const manager = who('manager-1', 'team-manager', 'north');
export const second = who('manager-2', 'team-manager', 'north');
export const elsewhere = who('manager-3', 'team-manager', 'south');
export const officer = who('iro-1', 'iro');
export const returns = who('returns-1', 'returns-officer');

export const CHECK = { on: '2024-02-01' };
export const GLASS = { purpose: 'DUTY', reason: 'Nobody who has the child could be reached.' };
export const SEAL = { on: '2025-05-01', level: 'sealed', basis: 'STAFF', named: ['manager-1', 'manager-2'] };
export const MINUTE = 60_000;

/** The service with one child in care, `a`, whom `worker` registered; made anew before each test. */
export interface OneChild {
  service: Running;
  looks: ReturnType<typeof rememberedLooks>;
  clock: number;
}

export function oneChild(): OneChild {
  const given = {} as OneChild;
  beforeEach(async () => {
    given.clock = NOW;
    given.looks = rememberedLooks();
    const passing = { milliseconds: () => 0, pause: async () => {} };
    given.service = await running({ now: () => given.clock, looks: given.looks, passing });
    await given.service.command('a', 'registrations', { on: '2018-05-04' }, worker);
    const care = { on: '2024-01-08', legalStatus: 'C2', category: 'N1', placement: HOME };
    await given.service.command('a', 'care-starts', care, worker);
  });
  afterEach(() => given.service.close());
  return given;
}

export const ALLOCATION = { on: '2024-01-08', worker: 'sw-1', team: 'north' };

export const allocate = ({ service }: OneChild, child = 'a') =>
  service.command(child, 'social-worker-allocations', ALLOCATION, worker);

export const see = ({ service }: OneChild, child: string, headers: Who) =>
  service.request(`/v1/children/${child}`, { headers });

export const check = ({ service }: OneChild, child: string, headers: Who, on = CHECK.on) =>
  service.command(child, 'dental-checks', { on }, headers);

export const codeOf = ({ status, body }: Reply) => (status === 200 ? 'ok' : body.code);

export async function seal({ service }: OneChild, child = 'a') {
  const { body } = await service.command(child, 'access/restrictions', SEAL, manager);
  const agreed = { restriction: body.events[0]?.id };
  return service.command(child, 'access/restriction-agreements', agreed, second);
}

/** Everything of an answer that somebody could tell it by. */
export function told({ status, headers, text, body }: Reply) {
  const named = [...headers.entries()].filter(([name]) => !['x-correlation-id', 'date'].includes(name));
  return [status, named, text.replaceAll(body.correlationId ?? 'none', '')];
}
