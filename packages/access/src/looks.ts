import type { Sight } from '@permanence/care/access/sight';
import type { Person } from './person.ts';

/** What the one who looked was given. `refused`: nothing, whether the record is sealed, somebody else's or not there. */
export type SightGiven = 'whole' | 'stub' | 'refused';

/** That somebody looked at one child's record, in one request. Holds no name. */
export interface Look {
  /** Instant, ISO text. */
  readonly at: string;
  /** Pseudonymous id of who looked. */
  readonly person: string;
  readonly role: string;
  /** Teams of the person at that moment: who managed which team cannot be asked later. */
  readonly teams: readonly string[];
  readonly authority: string;
  /** The child's reference; '' for a look at no child in particular, such as at the looks themselves. */
  readonly child: string;
  /** Groups of fields that were shown, or asked for. */
  readonly fields: readonly string[];
  readonly purpose: string;
  /** The day in the world that was asked about; undefined where a question has none. */
  readonly asAt?: string | undefined;
  /** The moment of knowledge that was asked about; undefined: as known then. */
  readonly knownAt?: string | undefined;
  readonly correlationId: string;
  readonly sight: SightGiven;
}

export interface Looks {
  /** Resolves once all of them are on disk: the answer goes out afterwards, and not at all when this rejects. */
  keep(looks: readonly Look[]): Promise<void>;
}

/** What the looks of one request share. */
export interface Looking
  extends Omit<Look, 'at' | 'person' | 'role' | 'teams' | 'authority' | 'child' | 'sight'> {
  /** Epoch milliseconds. */
  readonly instant: number;
  readonly person: Person;
}

export interface Seen {
  readonly child: string;
  readonly sight: Sight;
}

/** The looks of one request at several children: one each, however often the answer names the child. */
export function looksAt({ instant, person, ...shared }: Looking, seen: readonly Seen[]): readonly Look[] {
  const { id, role, teams, authority } = person;
  const at = new Date(instant).toISOString();
  const once = new Map(seen.map(({ child, sight }) => [child, sight]));
  return Array.from(once, ([child, sight]) => ({
    ...shared,
    ...{ at, person: id, role, teams, authority, child },
    sight: sight === 'nothing' ? 'refused' : sight,
  }));
}
