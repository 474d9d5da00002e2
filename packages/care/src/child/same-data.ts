function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True when both say the same; a field that is undefined says nothing. */
export function sameData(a: object, b: object): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}
