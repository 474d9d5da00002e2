import { isAtRecord, type Looked } from './looked.ts';
import { type TiesOfChildren, type WhySeen, whySeen } from './why-seen.ts';

/** A report is over days of UTC. */
function dayInUtc(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Looks of one person at one child on one day. */
export interface Stranger {
  readonly person: string;
  readonly role: string;
  readonly child: string;
  readonly day: string;
  readonly looks: number;
  readonly fields: readonly string[];
  readonly purposes: readonly string[];
  readonly sights: readonly string[];
}

export type NoRelationship = Readonly<Record<Exclude<WhySeen, 'own'>, readonly Stranger[]>>;

const union = (known: readonly string[], more: readonly string[]) => [...new Set([...known, ...more])].sort();

function withLook(stranger: Stranger | undefined, look: Looked): Stranger {
  const { person, role, child, at, fields, purpose, sight } = look;
  const { looks = 0 } = stranger ?? {};
  return {
    ...{ person, role, child, day: dayInUtc(at), looks: looks + 1 },
    fields: union(stranger?.fields ?? [], fields),
    purposes: union(stranger?.purposes ?? [], [purpose]),
    sights: union(stranger?.sights ?? [], [sight]),
  };
}

/**
 * Who looked, or tried to, at a child that was not theirs. That there is a record, which a stub says, is no look at it.
 */
export async function noRelationship(looks: Iterable<Looked>, ties: TiesOfChildren): Promise<NoRelationship> {
  const found: Record<keyof NoRelationship, Map<string, Stranger>> = {
    ...{ none: new Map(), 'recorded-later': new Map(), 'break-glass': new Map() },
    ...{ reach: new Map(), unknown: new Map() },
  };
  for (const look of looks) {
    if (!isAtRecord(look) || look.sight === 'stub') continue;
    const why = await whySeen(look, ties);
    if (why === 'own') continue;
    const name = JSON.stringify([look.person, look.role, look.child, dayInUtc(look.at)]);
    found[why].set(name, withLook(found[why].get(name), look));
  }
  const listed = Object.entries(found).map(([why, strangers]) => [why, [...strangers.values()]]);
  return Object.fromEntries(listed) as NoRelationship;
}
