import { setImmediate } from 'node:timers/promises';

/** Work in pieces: between two of them others may be served. */
export type Pieces<Result> = Generator<undefined, Result>;

/** Takes one piece after the other. Without a pause between them nothing else happens until all are done. */
export async function inPieces<Result>(
  work: Pieces<Result>,
  pause: (() => Promise<unknown>) | undefined,
): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (pause !== undefined) await pause();
  }
}

/** Everything that comes out of work that is done one at a time. */
export function* gathered<Item>(items: Iterable<Item>): Pieces<readonly Item[]> {
  const all: Item[] = [];
  for (const item of items) {
    all.push(item);
    yield;
  }
  return all;
}

/** A pause that is one only every so many milliseconds: whoever else there is work for waits no longer, and the work gets on. */
export function pauseEvery(milliseconds: number): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < milliseconds) return;
    await setImmediate();
    last = performance.now();
  };
}
