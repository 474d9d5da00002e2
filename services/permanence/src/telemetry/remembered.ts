/** The latest so many entries, in the order in which they came. */
export interface Remembered<Key, Value> {
  has(key: Key): boolean;
  set(key: Key, value: Value): void;
  take(key: Key): Value | undefined;
  /** Takes entries from the first on, as long as their key is right. */
  takeWhile(right: (key: Key) => boolean): readonly Value[];
}

export function remembered<Key, Value>(most: number): Remembered<Key, Value> {
  const entries = new Map<Key, Value>();
  const take = (key: Key): Value | undefined => {
    const value = entries.get(key);
    entries.delete(key);
    return value;
  };
  return {
    has: (key) => entries.has(key),
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > most) entries.delete(entries.keys().next().value as Key);
    },
    take,
    takeWhile: (right) => {
      const taken: Value[] = [];
      for (const [key, value] of entries) {
        if (!right(key)) break;
        taken.push(value);
        entries.delete(key);
      }
      return taken;
    },
  };
}
