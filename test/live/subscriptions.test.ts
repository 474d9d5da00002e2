import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Following, following } from './following.ts';
import { type HeldBack, heldBack, LAST_DAY } from './held-back.ts';
import type { Listener } from './listener.ts';

interface Row {
  readonly measure: string;
  readonly value: string | null;
}
interface Told {
  readonly scorecardChanged: {
    readonly whole: boolean;
    readonly asAt: string;
    readonly position: number;
    readonly stale: boolean;
    readonly rows: readonly Row[];
  };
}

const ROW = 'measure numerator denominator value previousMonth previousYear direction';
const CHANGED = `subscription ($asAt: Date, $from: LogPosition, $excludeUasc: Boolean) {
  scorecardChanged(asAt: $asAt, from: $from, excludeUasc: $excludeUasc) {
    ... on ScorecardChange { whole asAt position stale rows { ${ROW} } } ... on Problem { message } } }`;
const FRESH = `query ($asAt: Date) { scorecard(asAt: $asAt) { ... on Scorecard { rows { ${ROW} } } } }`;
const day = { asAt: LAST_DAY };

/** What somebody who applies every message holds. */
class Page {
  readonly rows = new Map<string, Row>();
  position = 0;
  messages = 0;

  async take(listener: Listener<Told>): Promise<this> {
    const event = await listener.next();
    if (event === undefined) throw new Error('the subscription ended');
    const { whole, rows, position } = event.data.scorecardChanged;
    expect(event.id).toBe(position);
    if (whole) this.rows.clear();
    for (const row of rows) this.rows.set(row.measure, row);
    this.position = position;
    this.messages += 1;
    return this;
  }
}

describe('given a scorecard that somebody follows', () => {
  let told: HeldBack;
  let service: Following;
  beforeEach(async () => {
    told = await heldBack(40, 5);
    service = await following(told);
  });
  afterEach(() => service.close());

  const fresh = async (): Promise<readonly Row[]> =>
    (await service.ask<{ scorecard: { rows: readonly Row[] } }>(FRESH, day)).scorecard.rows;
  const held = (page: Page) => JSON.stringify([...page.rows.values()]);
  /** Once everything has been recorded. */
  const untilFresh = async (page: Page, listener: Listener<Told>): Promise<void> => {
    const wanted = JSON.stringify(await fresh());
    while (held(page) !== wanted) await page.take(listener);
  };
  const recordAndProject = async (howMany: number): Promise<number> => {
    const position = await told.record(howMany);
    const done = `{ children(atLeast: ${position}) { ... on Children { stale } } }`;
    expect(await service.ask(done)).toEqual({ children: { stale: false } });
    return position;
  };

  it('the state comes first, then each change, each with its place in the log', async () => {
    const listener = await service.subscribe<Told>(CHANGED, day);
    expect(listener.type).toBe('text/event-stream');
    const page = await new Page().take(listener);
    expect([...page.rows.values()]).toEqual(await fresh());
    const before = page.position;
    await recordAndProject(20);
    await untilFresh(page, listener);
    expect(page.position).toBeGreaterThan(before);
    expect(page.messages).toBeGreaterThan(1);
    await listener.close();
  });

  it('nothing is lost between the state and the changes while others record', async () => {
    const recording = (async () => {
      while (told.left() > 100) await told.record(3);
    })();
    const listeners: Listener<Told>[] = [];
    for (let nth = 0; nth < 6; nth += 1) listeners.push(await service.subscribe<Told>(CHANGED, day));
    const pages = await Promise.all(listeners.map((listener) => new Page().take(listener)));
    await recording;
    await recordAndProject(10);
    await Promise.all(pages.map((page, nth) => untilFresh(page, listeners[nth] as Listener<Told>)));
    for (const listener of listeners) await listener.close();
  });

  it('two who ask the same are answered by one computation, others by their own', async () => {
    let pieces = 0;
    service.pause = async () => {
      pieces += 1;
    };
    const first = await service.subscribe<Told>(CHANGED, day);
    await new Page().take(first);
    const whole = pieces;
    const second = await service.subscribe<Told>(CHANGED, day);
    await new Page().take(second);
    expect(pieces).toBe(whole);
    expect(service.live.topics()).toBe(1);
    const other = await service.subscribe<Told>(CHANGED, { ...day, excludeUasc: true });
    await new Page().take(other);
    expect(pieces).toBe(2 * whole);
    expect(service.live.topics()).toBe(2);
    await Promise.all([first, second, other].map((listener) => listener.close()));
    expect(service.live.topics()).toBe(0);
  });

  it('while one computation runs, two hundred commits lead to one more', async () => {
    const listener = await service.subscribe<Told>(CHANGED, day);
    const page = await new Page().take(listener);
    const gate = Promise.withResolvers<void>();
    const under = Promise.withResolvers<void>();
    service.pause = () => {
      under.resolve();
      return gate.promise;
    };
    await recordAndProject(1);
    await under.promise;
    await recordAndProject(99);
    const last = await recordAndProject(100);
    gate.resolve();
    await untilFresh(page, listener);
    expect(page.messages).toBeLessThanOrEqual(3);
    expect(page.position).toBe(last);
    await listener.close();
  });

  it('whoever comes back from a position is told everything since', async () => {
    const before = await service.subscribe<Told>(CHANGED, day);
    const page = await new Page().take(before);
    await before.close();
    const position = await recordAndProject(30);
    const byArgument = await service.subscribe<Told>(CHANGED, { ...day, from: page.position });
    await page.take(byArgument);
    expect(page.position).toBe(position);
    expect([...page.rows.values()]).toEqual(await fresh());
    const byHeader = await service.subscribe<Told>(CHANGED, day, { 'last-event-id': String(position) });
    expect((await byHeader.next())?.data.scorecardChanged).toMatchObject({ position, whole: true });
    await byArgument.close();
    await byHeader.close();
  });

  it('whoever has been further than these tables waits for them', async () => {
    const position = Number(await told.log.head());
    const listener = await service.subscribe<Told>(CHANGED, { ...day, from: position + 1 });
    const coming = listener.next();
    await told.record(1);
    expect((await coming)?.data.scorecardChanged).toMatchObject({ position: position + 1, stale: false });
    await listener.close();
  });

  it('a question that cannot be answered is told so, and that is the end', async () => {
    const query = `subscription { scorecardChanged(authority: "000") { ... on Problem { message } } }`;
    const listener = await service.subscribe<{ scorecardChanged: { message: string } }>(query);
    expect((await listener.next())?.data.scorecardChanged.message).toContain('000');
    expect(await listener.next()).toBeUndefined();
    expect(service.live.topics()).toBe(0);
  });

  it('a message that failed is the last one', async () => {
    const listener = await service.subscribe<Told>(CHANGED, day);
    await new Page().take(listener);
    service.pause = () => Promise.reject(new Error('broken'));
    await told.record(20);
    expect((await listener.next())?.errors?.[0]?.message).toBe('Unexpected error.');
    expect(await listener.next()).toBeUndefined();
    expect(service.live.topics()).toBe(0);
  });

  it('a client that goes away leaves nothing behind', async () => {
    const server = createServer((incoming, response) => void service.app(incoming, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const path = `/graphql?${new URLSearchParams({ query: CHANGED, variables: JSON.stringify(day) })}`;
    const sent = request({ port, path, headers: { accept: 'text/event-stream' } }).end();
    const [response] = (await once(sent, 'response')) as [NodeJS.ReadableStream];
    await once(response, 'data');
    await vi.waitFor(() => expect(service.live.topics()).toBe(1));
    sent.destroy();
    await vi.waitFor(() => expect(service.live.topics()).toBe(0));
    server.close();
  });
});
