import type { SealedClass } from './fact.ts';

/** A text as the log holds it: whoever reads without its key learns only whose key it is. */
export interface Unopened {
  readonly sealed: number;
  readonly as: SealedClass;
  readonly same?: string;
}

/** A text whose key was destroyed: nobody can say any more what it was. */
export interface Forgotten {
  readonly forgotten: SealedClass;
  readonly same?: string;
}

/** `same` is alike where, within one record, two texts were the same; only fields that timelines compare have it. */
export type Withheld = Unopened | Forgotten;

/** A text that identifies a person, or that there is one and it cannot be read here. */
export type SealedText = string | Withheld;

export function isForgotten(value: unknown): value is Forgotten {
  return typeof value === 'object' && value !== null && 'forgotten' in value;
}

export function isWithheld(value: unknown): value is Withheld {
  return isForgotten(value) || (typeof value === 'object' && value !== null && 'sealed' in value);
}

function tellsApart(text: SealedText | undefined): string | undefined {
  return isWithheld(text) ? text.same && `same ${text.same}` : text;
}

/** True when both are known to be one text; a text that tells nothing of itself is as good as none. */
export function sameText(a: SealedText | undefined, b: SealedText | undefined): boolean {
  return tellsApart(a) === tellsApart(b);
}

/** False only when they are known to differ: whoever has forgotten a text cannot say that another one is news. */
export function mayBeSame(a: SealedText, b: SealedText): boolean {
  if (!isWithheld(a) && !isWithheld(b)) return a === b;
  if (!isWithheld(a) || !isWithheld(b)) return true;
  return a.same === undefined || b.same === undefined || a.same === b.same;
}
