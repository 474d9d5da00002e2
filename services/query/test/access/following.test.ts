import type { Role } from '@permanence/access/roles';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { polling } from '../../src/at-least.ts';
import { createLive, type Live } from '../../src/live/live.ts';
import { appFor, keepingLooks, NOW } from '../ask.ts';
import { DAY } from '../authority.ts';
import { giveBusyLife, giveSealed, personAs, tied, type World, worldWith } from './world.ts';

interface Event {
  readonly data: Record<
    string,
    { whole: boolean; rows: unknown[]; items: { child: { reference: string } }[]; gone: unknown[] }
  >;
}

const WORK = `subscription { worklistChanged(worker: "W1", asAt: "${DAY}") { ... on WorklistChange { whole items { kind child { reference } } gone { kind child { reference } } } ... on Problem { message } } }`;
const CARD = `subscription { scorecardChanged(asAt: "${DAY}") { ... on ScorecardChange { whole rows { measure numerator } } ... on Problem { message } } }`;

describe('given answers that are kept up', () => {
  let world: World;
  let live: Live;
  const opened: { close(): void }[] = [];
  beforeEach(() => {
    world = worldWith((db) => {
      giveSealed(db);
      giveBusyLife(db, 'to-be-sealed');
      tied(db, 'to-be-sealed', 'allocated', 'W1');
    });
    const db = world.open();
    live = createLive({ db, open: world.open, whenAtLeast: polling(db), now: () => NOW });
    opened.push(db);
  });
  afterEach(() => {
    live.close();
    for (const each of opened.splice(0)) each.close();
    world.close();
  });

  /** Messages as they come, and the looks that were kept for them. */
  async function following(role: Role, query: string) {
    const db = world.open();
    opened.push(db);
    const looks = keepingLooks();
    const app = appFor(db, {
      person: personAs(role),
      open: world.open,
      live,
      looks,
      exampleQueries: [{ query }],
    });
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query }),
    });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const decoder = new TextDecoder();
    let text = '';
    const next = async () => {
      for (;;) {
        const found = /data: (\{.*\})\n\n/.exec(text);
        if (found?.[1] !== undefined) {
          text = text.slice(found.index + found[0].length);
          return Object.values((JSON.parse(found[1]) as Event).data)[0] as Event['data'][string];
        }
        text += decoder.decode((await reader.read()).value, { stream: true });
      }
    };
    return { next, looks, end: () => reader.cancel() };
  }

  const record = (sql: string): void => {
    const db = openReadModels(world.path);
    db.exec(`begin; ${sql}; update checkpoint set position = position + 1; commit`);
    db.close();
  };
  const childrenOf = (message: { items: { child: { reference: string } }[] }) =>
    [...new Set(message.items.map(({ child }) => child.reference))].toSorted();

  it('a worker is told of the own children, and of one no more from the moment it is sealed', async () => {
    const { next, looks, end } = await following('social-worker', WORK);
    expect(childrenOf(await next())).toEqual(['busy', 'to-be-sealed']);
    expect(looks.kept.map(({ child }) => child).toSorted()).toEqual(['busy', 'to-be-sealed']);
    looks.kept.length = 0;
    record(
      "insert into tie values ('886', 'to-be-sealed', 9, 'sealed', '', '2000-01-01', '9999-12-31', null)",
    );
    const message = await next();
    expect(message).toMatchObject({ whole: true, gone: [] });
    expect(childrenOf(message)).toEqual(['busy']);
    expect(looks.kept.map(({ child }) => child)).toEqual(['busy']);
    await end();
  });

  it('nobody gets a value that was worked out for somebody else', async () => {
    const [analyst, officer] = [
      await following('performance-analyst', CARD),
      await following('returns-officer', CARD),
    ];
    const inCare = (message: { rows: unknown[] }) =>
      (message.rows as { measure: string; numerator: number }[]).find(
        ({ measure }) => measure === 'children-in-care',
      )?.numerator;
    const counted = inCare(await officer.next()) as number;
    expect(inCare(await analyst.next())).toBe(counted - 1);
    expect(live.topics()).toBe(2);
    record("insert into tie values ('886', 'busy', 9, 'sealed', '', '2000-01-01', '9999-12-31', null)");
    expect(inCare(await analyst.next())).toBe(counted - 2);
    await analyst.end();
    await officer.end();
  });

  it('whoever may not read a page may not follow it', async () => {
    const db = world.open();
    opened.push(db);
    const app = appFor(db, {
      ...{ person: personAs('auditor'), open: world.open, live, exampleQueries: [{ query: WORK }] },
    });
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: WORK }),
    });
    expect(await response.text()).toContain('FORBIDDEN');
    expect(live.topics()).toBe(0);
  });
});
