const GOLDEN = 0x9e3779b9;

/** Seeded draws (mulberry32). They depend on the keys alone, so a stream with other keys never disturbs them. */
export class Random {
  #state: number;

  constructor(...keys: readonly (number | string)[]) {
    this.#state = keys.reduce<number>((state, key) => mixed(state, key), GOLDEN);
  }

  /** At least 0, below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** Both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** Whole days with this mean, at least one. */
  days(mean: number): number {
    return 1 + Math.floor(-mean * Math.log(1 - this.fraction()));
  }

  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.fraction());
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** A key of the table, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = entriesOf<K>(weights);
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.fraction() * total;
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    throw new RangeError('no weight to choose by');
  }
}

const ENTRIES = new WeakMap<object, [string, number][]>();

function entriesOf<K extends string>(weights: Readonly<Partial<Record<K, number>>>): [K, number][] {
  const known = ENTRIES.get(weights) ?? Object.entries<number>(weights as Record<K, number>);
  ENTRIES.set(weights, known);
  return known as [K, number][];
}

function mixed(state: number, key: number | string): number {
  if (typeof key === 'number')
    return scrambled(scrambled(state ^ (key | 0)) ^ Math.floor(key / 4_294_967_296));
  let hash = state;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return scrambled(hash);
}

function scrambled(value: number): number {
  let bits = (value + GOLDEN) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}
