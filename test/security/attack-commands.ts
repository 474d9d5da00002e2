import { beforeAll, describe, expect, it } from 'vitest';
import type { Attacked } from './attacked.ts';
import { CHILDREN, childrenSeenBy, NOBODY } from './record-told.ts';
import { command, type Got, shapeOf } from './wire.ts';

const CHECKS = `/v1/children/${CHILDREN.open}/dental-checks`;

function eventsIn({ text }: Got): readonly { readonly id: string }[] {
  return (JSON.parse(text) as { events?: readonly { id: string }[] }).events ?? [];
}

export function attackCommands(target: () => Attacked): void {
  describe('the key of somebody else’s command', () => {
    const key = { 'idempotency-key': 'somebody-else-used-this' };
    let first: Got;
    beforeAll(async () => {
      first = await target().ask('sw-1', CHECKS, command({ on: '2024-10-01' }, key));
      expect([first.status, eventsIn(first).length]).toEqual([200, 1]);
    });

    it('answers nobody what its owner was answered', async () => {
      const { ask } = target();
      const [event] = eventsIn(first);
      for (const body of [{ on: '2024-10-01' }, { on: '2024-10-02' }]) {
        for (const who of ['sw-9', 'sw-late', 'sw-away', 'aw-1', 'au-1', 'nobody'] as const) {
          const got = await ask(who, CHECKS, command(body, key));
          expect([who, got.status >= 401 && got.status <= 404]).toEqual([who, true]);
          expect(got.text).not.toContain(event?.id);
        }
      }
      const colleague = await ask('tm-1', CHECKS, command({ on: '2024-10-01' }, key));
      expect([colleague.status, eventsIn(colleague)]).toEqual([200, []]);
    });

    it('is not taken for another command, and tells the same once more to its owner', async () => {
      const { ask } = target();
      const other = await ask('sw-1', CHECKS, command({ on: '2024-10-03' }, key));
      expect(other.status).toBe(422);
      expect((await ask('sw-1', CHECKS, command({ on: '2024-10-01' }, key))).text).toBe(first.text);
    });

    it('says nothing of a sealed record', async () => {
      const { ask } = target();
      const of = async (child: string) =>
        shapeOf(
          await ask('sw-1', `/v1/children/${child}/dental-checks`, command({ on: '2024-10-01' }, key)),
          child,
        );
      expect(await of(CHILDREN.sealed)).toBe(await of(NOBODY));
    });
  });

  describe('two people at the same revision', () => {
    it('never both win', async () => {
      const { ask } = target();
      for (const day of ['2024-11-01', '2024-11-02', '2024-11-03']) {
        const seen = await ask('sw-1', `/v1/children/${CHILDREN.open}`);
        const etag = seen.headers.find(([name]) => name === 'etag')?.[1] ?? '';
        const all = (['sw-1', 'tm-1', 'named-1', 'ro-1'] as const).map((who, nth) =>
          ask(who, CHECKS, command({ on: day.replace('11', `0${nth + 5}`) }, { 'if-match': etag })),
        );
        const statuses = (await Promise.all(all)).map(({ status }) => status).toSorted((a, b) => a - b);
        expect(statuses).toEqual([200, 412, 412, 412]);
      }
    });
  });

  describe('a file of commands', () => {
    it('takes of each line no more than the line alone', async () => {
      const { ask } = target();
      for (const who of ['sw-1', 'sw-9', 'iro-1', 'vs-1'] as const) {
        const lines = Object.values(CHILDREN).map((child) =>
          JSON.stringify({
            child,
            intent: 'notes',
            key: `${who}-${child}`,
            body: { on: '2024-11-05', text: 'None.' },
          }),
        );
        const headers = { 'content-type': 'application/x-ndjson' };
        const got = await ask(who, '/v1/children/bulk', { method: 'POST', headers, body: lines.join('\n') });
        const rows = got.text
          .trim()
          .split('\n')
          .map((row) => JSON.parse(row) as { child: string; status: string });
        const recorded = rows.filter(({ status }) => status === 'recorded').map(({ child }) => child);
        expect([who, recorded]).toEqual([who, who === 'vs-1' ? [] : [...childrenSeenBy(who)]]);
      }
    });
  });
}
