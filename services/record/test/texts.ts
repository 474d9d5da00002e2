import { returns, type Who, who, worker } from './one-child.ts';
import type { Reply, Running } from './server.ts';

export const panel = who('aw-1', 'adoption-worker');
export const NAMES = { on: '2018-05-04', forename: 'Example', surname: 'Invented' };
export const NOTE = 'An invented note of a visit.';
export const ADOPTERS = { on: '2024-06-04', names: 'Invented Adopter', postcode: 'ZZ9 9ZZ' };

export interface TextSaid {
  readonly id: string;
  readonly type: string;
  readonly on: string;
  readonly field: string;
  readonly class: string;
  readonly text: unknown;
}

/** The texts of a child, as they are answered to somebody. */
export function read(service: Running, headers: Who, child = 'a'): Promise<Reply> {
  return service.request(`/v1/children/${child}/texts`, { headers });
}

export function textsIn({ text }: Reply): readonly TextSaid[] {
  return (JSON.parse(text) as { texts: readonly TextSaid[] }).texts;
}

export async function shown(service: Running, headers: Who) {
  return textsIn(await read(service, headers)).map(({ field, text }) => [field, text] as const);
}

/** Says something of the child `a`; the id of what was recorded. */
export async function say(
  service: Running,
  intent: string,
  body: object,
  headers: Who = worker,
): Promise<string> {
  const reply = await service.command('a', intent, body, headers);
  if (reply.status !== 200) throw new Error(`${intent}: ${reply.text}`);
  return reply.body.events[0]?.id ?? '';
}

export function correct(service: Running, correction: object, headers = worker): Promise<Reply> {
  return service.command('a', 'corrections', correction, { ...headers, 'if-match': '*' });
}

/** A text of each class of a child with a plan for adoption. */
export async function sayTexts(service: Running): Promise<void> {
  await say(service, 'names', NAMES);
  await say(service, 'home-addresses', { on: '2024-01-08', postcode: 'ZZ1 1ZZ' });
  await say(service, 'notes', { on: '2024-02-01', text: NOTE });
  await say(service, 'reviewing-officer-allocations', { on: '2024-01-10', worker: 'iro-1' }, returns);
  await say(service, 'adoption/plans', { on: '2024-03-01' });
  await say(service, 'adoption/agency-decisions', { on: '2024-04-02' });
  await say(service, 'adoption/placement-orders', { on: '2024-05-07' });
  await say(service, 'adoption/adopters', ADOPTERS, panel);
}
