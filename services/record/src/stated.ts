import { AUTHORITY_FACTS, isAuthorityFactName } from '@permanence/care/authority/events';
import { type Authority, foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { authorityStream } from '@permanence/care/authority/stream';
import { currentVersion, isCareEvent, isCorrectionName, isFactName } from '@permanence/care/child/catalogue';
import { type Child, childOf } from '@permanence/care/child/fold';
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

/** A list of events says the same for as long as it is there; who may see a record and what is decided on it need one fold. */
const CHILDREN = new WeakMap<readonly Stated[], Child>();

export function childIn(stated: readonly Stated[]): Child {
  const known = CHILDREN.get(stated) ?? childOf(only(stated, isCareEvent));
  CHILDREN.set(stated, known);
  return known;
}

export function authorityIn(stated: readonly Stated[]): Authority {
  return foldAuthority(only(stated, isAuthorityEvent));
}
