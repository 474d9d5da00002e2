import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Following, following } from './following.ts';
import { type HeldBack, heldBack, LAST_DAY } from './held-back.ts';
import type { Listener } from './listener.ts';

interface Item {
  readonly kind: string;
  readonly on: string | null;
  readonly child: { readonly reference: string };
}
interface Told {
  readonly worklistChanged: {
    readonly whole: boolean;
    readonly items: readonly Item[];
    readonly gone: readonly Item[];
    readonly message?: string;
  };
}

const ITEM = 'kind on child { reference }';
const CHANGED = `subscription ($worker: String, $team: String, $from: LogPosition) {
  worklistChanged(worker: $worker, team: $team, asAt: "${LAST_DAY}", from: $from) {
    ... on WorklistChange { whole items { ${ITEM} } gone { ${ITEM} } } ... on Problem { message } } }`;
const FRESH = `query ($worker: String) { worklist(worker: $worker, asAt: "${LAST_DAY}") {
  ... on Worklist { items(first: 100) { totalCount nodes { ${ITEM} } } } } }`;

describe('given a worklist that somebody follows', () => {
  let told: HeldBack;
  let service: Following;
  beforeEach(async () => {
    told = await heldBack(40, 7, 6);
    service = await following(told);
  });
  afterEach(() => service.close());

  const textOf = (item: Item) => JSON.stringify(item);
  const fresh = async (worker: string): Promise<string[]> => {
    const { worklist } = await service.ask<{ worklist: { items: { nodes: Item[] } } }>(FRESH, { worker });
    return worklist.items.nodes.map(textOf).sort();
  };
  const workers = (): string[] =>
    told.tables
      .prepare(`select worker from allocation where role = 'social-worker' and valid_to > ? group by worker
        order by count(*) desc, worker`)
      .all(LAST_DAY)
      .map(({ worker }) => String(worker));
  const take = async (held: string[], listener: Listener<Told>): Promise<string[]> => {
    const event = await listener.next();
    if (event === undefined) throw new Error('the subscription ended');
    const { whole, items, gone } = event.data.worklistChanged;
    const left = new Set(gone.map(textOf));
    return [...(whole ? [] : held.filter((item) => !left.has(item))), ...items.map(textOf)].sort();
  };

  it('the list comes first, then what comes to it and what is done with, for each worker out of one computation', async () => {
    const followed = await Promise.all(
      workers()
        .slice(0, 5)
        .map(async (worker) => ({ worker, listener: await service.subscribe<Told>(CHANGED, { worker }) })),
    );
    let lists = await Promise.all(followed.map(({ listener }) => take([], listener)));
    expect(service.live.topics()).toBe(1);
    expect(lists).toEqual(await Promise.all(followed.map(({ worker }) => fresh(worker))));
    const position = await told.record(told.left());
    await service.ask(`{ children(atLeast: ${position}) { ... on Children { stale } } }`);
    const wanted = await Promise.all(followed.map(({ worker }) => fresh(worker)));
    expect(wanted).not.toEqual(lists);
    lists = await Promise.all(
      followed.map(async ({ listener }, nth) => {
        let held = lists[nth] ?? [];
        while (held.join() !== wanted[nth]?.join()) held = await take(held, listener);
        return held;
      }),
    );
    for (const { listener } of followed) await listener.close();
    expect(service.live.topics()).toBe(0);
  });

  it.each([
    [{}, 'Say whose work'],
    [{ worker: 'W1', team: 'T1' }, 'not of both'],
  ])('%j is refused', async (variables, message) => {
    const listener = await service.subscribe<Told>(CHANGED, variables);
    expect((await listener.next())?.data.worklistChanged.message).toContain(message);
    expect(await listener.next()).toBeUndefined();
  });
});
