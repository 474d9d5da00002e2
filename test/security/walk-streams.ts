import { describe, expect, it } from 'vitest';
import { type Listener, listenerOf } from '../live/listener.ts';
import type { Attacked } from './attacked.ts';
import { firstOf, NAMED, type PersonId, ROLES, somebody } from './people.ts';
import { CHILDREN } from './record-told.ts';
import { WHO_MAY_READ } from './routes.ts';
import { command, type Got } from './wire.ts';

const TOPICS = {
  scorecardChanged: `subscription { scorecardChanged { __typename ... on ScorecardChange {
    position rows { measure numerator denominator value } } } }`,
  worklistChanged: `subscription { worklistChanged(days: 365) { __typename ... on WorklistChange {
    position gone { kind child { reference } } items { kind on child { reference } } } } }`,
} as const;

type Topic = keyof typeof TOPICS;

interface Stream {
  readonly who: PersonId;
  readonly topic: Topic;
  readonly listener: Listener<unknown>;
}

const NEWCOMER = 'QO-NEWS-1009';

export function walkStreams(target: () => Attacked): void {
  describe('every stream', () => {
    const streams: Stream[] = [];
    /** The places in the log that are about the sealed child. */
    let from = 0;
    let to = 0;

    const listen = async (who: PersonId, topic: Topic): Promise<Stream> => {
      const { url, tokens } = target();
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          ...{ 'content-type': 'application/json', accept: 'text/event-stream' },
          authorization: `Bearer ${tokens[who]}`,
        },
        body: JSON.stringify({ query: TOPICS[topic] }),
      });
      return { who, topic, listener: listenerOf(response) };
    };
    const hear = async ({ who, topic, listener }: Stream) => {
      const heard = await listener.next();
      const text = JSON.stringify(heard ?? null);
      target().wire.keep({ who, asked: topic, status: 200, headers: [], text });
      return heard;
    };
    const say = async (who: PersonId, child: string, intent: string, body: object): Promise<number> => {
      const got: Got = await target().ask(who, `/v1/children/${child}/${intent}`, command(body));
      if (got.status !== 200) throw new Error(`${intent}: ${got.text}`);
      return JSON.parse(got.text).position as number;
    };

    it('speaks to the roles that may hear it, and to no other', async () => {
      for (const topic of Object.keys(TOPICS) as readonly Topic[]) {
        for (const who of [...ROLES.map(firstOf), 'named-1', 'sw-9'] as const) {
          const stream = await listen(who, topic);
          const first = await hear(stream);
          const may = WHO_MAY_READ.get(`Subscription.${topic}`)?.has(somebody(who).role) === true;
          const refused = JSON.stringify(first?.errors ?? []).includes('FORBIDDEN');
          expect([who, topic, refused, first?.errors === undefined]).toEqual([who, topic, !may, may]);
          if (may) streams.push(stream);
          else expect(await stream.listener.next()).toBeUndefined();
        }
      }
      expect(streams.length).toBeGreaterThan(12);
    });

    it('is silent to whoever may not know of the child about whom something is recorded', async () => {
      const { sealed } = CHILDREN;
      const moved = { on: '2026-09-01', placementType: 'U6', provider: 'PR1', carer: 'x', reason: 'CARPL' };
      from = await say('named-1', sealed, 'placement-moves', moved);
      await say('named-2', sealed, 'missing-spells', { on: '2026-09-03', absence: 'M' });
      to = await say('named-1', sealed, 'missing-spell-ends', { on: '2026-09-04' });
      const named = streams.find(({ who, topic }) => who === 'named-1' && topic === 'scorecardChanged');
      if (named === undefined) throw new Error('nobody named listens');
      expect((await hear(named))?.id).toBeGreaterThanOrEqual(from);
      await say('ro-1', NEWCOMER, 'registrations', { on: '2016-05-04', sex: 'M' });
      const placement = { placementType: 'U6', provider: 'PR1', carer: 'household-3' };
      const care = { on: '2026-09-10', legalStatus: 'C2', category: 'N1', placement };
      await say('ro-1', NEWCOMER, 'care-starts', care);
      const others = streams.filter(
        ({ who, topic }) => topic === 'scorecardChanged' && who !== 'named-1' && who !== 'ro-1',
      );
      for (const stream of others) {
        const next = await hear(stream);
        expect([stream.who, (next?.id ?? 0) > to]).toEqual([stream.who, true]);
      }
    });

    it('to its end, when the service stops', async () => {
      void target().service.stop();
      for (const stream of streams) {
        // The return counts every child, and its officer hears that a number changed.
        const counts = stream.who === 'ro-1' && stream.topic === 'scorecardChanged';
        for (let heard = await hear(stream); heard !== undefined; heard = await hear(stream))
          if (!counts && !NAMED.includes(stream.who)) expect([stream, heard.id > to]).toEqual([stream, true]);
      }
      expect(await target().service.ended).toBe(0);
    });
  });
}
