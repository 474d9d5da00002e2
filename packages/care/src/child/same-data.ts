import { isWithheld, mayBeSame, type SealedText } from './sealed-text.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is SealedText {
  return typeof value === 'string' || isWithheld(value);
}

function sameFields(a: Fields, b: Fields): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((field) => sameValue(a[field], b[field]));
}

/** True when both say the same, as far as anyone can tell: a forgotten text may have been any. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (isWithheld(a) || isWithheld(b)) return isText(a) && isText(b) && mayBeSame(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => sameValue(value, b[index]));
  }
  return isFields(a) && isFields(b) ? sameFields(a, b) : a === b;
}

/** True when both say the same; a field that is undefined says nothing. */
export function sameData(a: object, b: object): boolean {
  return sameValue(a, b);
}
