import type { DatabaseSync } from 'node:sqlite';
import type { Person } from '@permanence/access/person';
import type { DisclosurePolicy } from '@permanence/measures/disclosure-policies';
import { type ParkedRecord, parkedRecords } from '@permanence/read-models/parked';
import { isShown, type Sights } from '@permanence/read-models/sight';
import type { GraphQLFieldResolver } from 'graphql';
import { positionReached } from './at-least.ts';
import { policyFor } from './disclosing.ts';
import { createFigures, type Figures } from './figures.ts';
import type { Subscription } from './live/subscription.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { type LookedAt, lookedAt } from './looked-at.ts';
import type { Names } from './names.ts';
import { once } from './once.ts';
import { createPublished, type PublishedPages } from './published.ts';
import type { Scorecards } from './scorecards.ts';
import type { Seeing } from './sights.ts';
import { statement } from './statements.ts';

/** What one request works with. Whatever it computes, it computes once. */
export interface Context {
  readonly person: Person;
  /** Shows the children whose records the person may look into, and nobody else. */
  readonly db: DatabaseSync;
  /** Shows everybody whom the person may know of: for figures, which are of the whole authority. */
  readonly whole: DatabaseSync;
  readonly sights: Sights;
  readonly names: Names;
  /** What is done with figures of some of the children. */
  readonly disclosure: DisclosurePolicy;
  /** When the request came, epoch milliseconds: today, and the instant of knowledge when none is asked for. */
  readonly now: number;
  /** Authorities that may be asked about. */
  readonly authorities: () => readonly string[];
  /** How far into the log the tables have come; null when they have never been filled. */
  readonly position: () => number | null;
  /** Records that the tables hold only in part. */
  readonly parked: () => readonly ParkedRecord[];
  readonly loaders: Loaders;
  /** Who is known to be there, whether or not the record may be looked into. */
  readonly knownPeople: Loaders['people'];
  readonly figures: Figures;
  /** The same of the children whose records the person may look into. */
  readonly ownFigures: Figures;
  readonly scorecards: Scorecards;
  readonly published: PublishedPages;
  /** Which children's records were looked into. */
  readonly looked: LookedAt;
  /** Of a subscription: who listens, and what to. */
  readonly subscription?: Subscription;
}

/** What answers a field, whichever it is. */
export type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;

/** What a board is made from: the children whose records the person may look into. */
export type OwnRecords = Pick<Context, 'db' | 'ownFigures'>;

export interface ContextOptions {
  readonly person: Person;
  /** Only these authorities are answered for. Absent: all that the tables hold. */
  readonly authorities?: readonly string[] | undefined;
  readonly now: number;
  readonly names: Names;
  /** Absent: that of the role. */
  readonly disclosure?: DisclosurePolicy | undefined;
  /** Shared by all requests. */
  readonly scorecards: Scorecards;
}

function authoritiesHeld(db: DatabaseSync): readonly string[] {
  return statement(db, 'authorities')
    .all()
    .map(({ authority }) => String(authority));
}

export function createContext(seeing: Seeing, options: ContextOptions): Context {
  const { figures: whole, own: db, known } = seeing;
  const { person, now, names, scorecards, authorities } = options;
  const loaders = createLoaders(db);
  const figures = createFigures(whole);
  return {
    ...{ person, db, whole, names, now, scorecards, loaders, figures },
    sights: seeing,
    disclosure: policyFor(person.role, options.disclosure),
    // Nobody sees two.
    authorities: once(() =>
      (authorities ?? authoritiesHeld(whole)).filter((one) => one === person.authority),
    ),
    position: once(() => positionReached(db)),
    parked: once(() => parkedRecords(db).filter(({ child = '' }) => isShown(known, child))),
    knownPeople: db === whole ? loaders.people : createLoaders(whole).people,
    published: createPublished(whole),
    ownFigures: db === whole ? figures : createFigures(db),
    looked: lookedAt(),
  };
}
