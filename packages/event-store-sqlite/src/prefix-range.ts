const HIGHEST_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** In SQLite every blob sorts after every text. */
const AFTER_EVERY_TEXT = new Uint8Array(0);

/**
 * Bounds `[from, before)` of the texts that start with the prefix, in SQLite's byte order.
 * A range, because `LIKE` gives `%` and `_` a meaning and cannot use the index.
 */
export function prefixRange(prefix: string): { from: string; before: string | Uint8Array } {
  const codePoints = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (codePoints.at(-1) === HIGHEST_CODE_POINT) codePoints.pop();
  const last = codePoints.pop();
  if (last === undefined) return { from: prefix, before: AFTER_EVERY_TEXT };
  const next = last + 1 === FIRST_SURROGATE ? LAST_SURROGATE + 1 : last + 1;
  return { from: prefix, before: String.fromCodePoint(...codePoints, next) };
}
