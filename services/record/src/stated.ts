import { AUTHORITY_FACTS, isAuthorityFactName } from '@permanence/care/authority/events';
import { type Authority, foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { authorityStream } from '@permanence/care/authority/stream';
import { currentVersion, isCareEvent, isCorrectionName, isFactName } from '@permanence/care/child/catalogue';
import { type Child, childAfter, childOf } from '@permanence/care/child/fold';
import { childStream } from '@permanence/care/child/stream';

/** An event of any record, as it is read and as it is decided. */
export interface Stated {
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

/** A child's record, or the authority's own where no child is named. */
export function streamOf(authority: string, child: string | undefined): string {
  return child === undefined ? authorityStream(authority) : childStream(authority, child);
}

/** The version in which an event of this type is written today. */
export function versionOf(type: string): number {
  if (isAuthorityFactName(type)) return AUTHORITY_FACTS[type].version;
  if (isFactName(type) || isCorrectionName(type)) return currentVersion(type);
  throw new Error(`unknown event ${type}`);
}

function only<Known extends Stated>(
  stated: readonly Stated[],
  isKnown: (event: Stated) => event is Known,
): readonly Known[] {
  return stated.map((event) => {
    if (!isKnown(event)) throw new Error(`event ${event.id} has the unknown type ${event.type}`);
    return event;
  });
}

/**
 * The child of a record as it was folded last, by the record's first event: who may see it, what is decided on it, and the
 * next command on it need one fold. Gone with the event, so that it holds nothing of a record that nobody remembers.
 */
const FOLDED = new WeakMap<Stated, Child>();

function beginsWith(stated: readonly Stated[], known: readonly Stated[]): boolean {
  return known.every((event, nth) => event === stated[nth]);
}

/** What was folded of these very events is not folded again; what comes after them is added. */
export function childIn(stated: readonly Stated[]): Child {
  const [first] = stated;
  const known = first === undefined ? undefined : FOLDED.get(first);
  if (known === undefined || !beginsWith(stated, known.events))
    return folded(childOf(only(stated, isCareEvent)));
  const more = stated.slice(known.events.length);
  return more.length === 0 ? known : folded(childAfter(known, only(more, isCareEvent)));
}

function folded(child: Child): Child {
  const [first] = child.events;
  if (first !== undefined) FOLDED.set(first, child);
  return child;
}

export function authorityIn(stated: readonly Stated[]): Authority {
  return foldAuthority(only(stated, isAuthorityEvent));
}
