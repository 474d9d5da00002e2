import { isCareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { childStream } from '@permanence/care/child/stream';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { commands } from './commands.ts';
import { AUTHORITY, eventsInLog, inCare, type Reply, running } from './server.ts';

const CHILDREN = ['a', 'b', 'c', 'd'];
const CLIENTS = 20;
const COMMANDS_A_CLIENT = 40;

it('given 20 clients at once on a few children, then every acknowledged fact is in the log once', async () => {
  const service = await running();
  await Promise.all(CHILDREN.map((child) => inCare(service, child)));
  const said = fc.sample(fc.tuple(fc.constantFrom(...CHILDREN), commands), {
    numRuns: CLIENTS * COMMANDS_A_CLIENT,
    seed: 3,
  });
  const replies: Reply[] = [];
  const client = async (first: number) => {
    for (const [nth, [child, { intent, body }]] of said.slice(first, first + COMMANDS_A_CLIENT).entries()) {
      const key = { 'idempotency-key': `${first}-${nth}` };
      const send = () => service.command(child, intent, body, key);
      replies.push(await send());
      // Every third is sent again, as after a lost answer.
      if (nth % 3 === 0) replies.push(await send());
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, nth) => client(nth * COMMANDS_A_CLIENT)));
  const statuses = new Set(replies.map(({ status }) => status));
  expect([...statuses].filter((status) => ![200, 409, 422].includes(status))).toEqual([]);
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(100);

  const log = await eventsInLog(service.log);
  const ids = log.map(({ id }) => id);
  const acknowledged = new Set(replies.flatMap(({ body }) => (body.events ?? []).map(({ id }) => id)));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of acknowledged) expect(ids).toContain(id);

  for (const child of CHILDREN) {
    const events = (await service.log.readStream(childStream(AUTHORITY, child))).filter(isCareEvent);
    const { placements, periods } = foldChild(events);
    for (const line of [periods, placements.filter(({ policy }) => policy === 'carer')]) {
      for (const [nth, { end }] of line.slice(0, -1).entries()) {
        expect(end <= (line[nth + 1]?.start ?? '')).toBe(true);
      }
    }
  }
  await service.close();
});
