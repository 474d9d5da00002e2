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
