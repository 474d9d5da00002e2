import { isCivilDate } from '@permanence/calendar/civil-date';
import type { ChildThen, MomentArgs } from './moment.ts';
import type { Names } from './names.ts';
import { BadRequest } from './problems.ts';

/** A child as a global id names it: the same id always names the same view of the same child. */
export interface ChildName extends MomentArgs {
  readonly child: string;
}

const CHILD = 'Child';
const PREFIX = `${CHILD}:`;

export function nameOf({ moment, child }: ChildThen): string {
  return JSON.stringify([moment.authority, child, moment.asAt, moment.knownAt ?? null]);
}

export function encodeGlobalId(names: Names, typename: string, name: string | number | bigint): string {
  return names.seal(`${typename}:${name}`);
}

function refuse(): never {
  throw new BadRequest('id', 'This is not an id that an answer gave.');
}

/** An id proves nothing: what it names is looked up under the same rules as anything asked by name. */
export function decodeGlobalId(names: Names, id: string): { typename: string; id: string } {
  const text = names.open(id);
  if (text?.startsWith(PREFIX) !== true) return refuse();
  return { typename: CHILD, id: text.slice(PREFIX.length) };
}

function parsed(name: string): unknown {
  try {
    return JSON.parse(name);
  } catch {
    return undefined;
  }
}

export function parseChildName(name: string): ChildName {
  const value = parsed(name);
  if (!Array.isArray(value) || value.length !== 4) return refuse();
  const [authority, child, asAt, knownAt] = value as unknown[];
  if (typeof authority !== 'string' || typeof child !== 'string') return refuse();
  if (typeof asAt !== 'string' || !isCivilDate(asAt)) return refuse();
  if (knownAt !== null && !Number.isSafeInteger(knownAt)) return refuse();
  return { authority, child, asAt, knownAt: knownAt as number | null };
}

/** What a caller gave as a child's id: an opaque id, or the reference the authority uses. */
export function childNamed(names: Names, id: string): ChildName {
  const text = names.open(id);
  return text?.startsWith(PREFIX) === true ? parseChildName(text.slice(PREFIX.length)) : { child: id };
}
