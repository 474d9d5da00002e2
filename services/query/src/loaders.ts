import type { DatabaseSync } from 'node:sqlite';
import DataLoader from 'dataloader';
import { type ChildThen, EVERYTHING } from './moment.ts';
import type {
  AdoptionStepRow,
  AllocationRow,
  AsylumSeekerRow,
  CarePeriodRow,
  EnrolmentRow,
  EpisodeRow,
  EventRow,
  MissingSpellRow,
  PersonRow,
  PlacementRow,
  ReviewRow,
} from './rows.ts';
import { statement } from './statements.ts';

/** The events with these ids, of one child or of the authority itself. */
export interface EvidenceKey {
  readonly authority: string;
  readonly child: string;
  /** Event ids as a column of the tables holds them: comma between. */
  readonly ids: string;
}

/** Which child, and what was known: the day in the world is looked at afterwards, so that all days share one read. */
function knowledgeOf({ moment }: ChildThen): string {
  return `${moment.authority}\n${moment.knownAt ?? ''}`;
}

function childKey(key: ChildThen): string {
  return `${knowledgeOf(key)}\n${key.child}`;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Iterable<Item[]> {
  return Map.groupBy(items, keyOf).values();
}

/** The rows of a table for many children, one statement for each authority and instant of knowledge. */
function timelineLoader<Row extends { readonly child: string }>(db: DatabaseSync, query: string) {
  return new DataLoader<ChildThen, readonly Row[], string>(
    async (keys) => {
      const found = new Map<string, Row[]>();
      for (const group of grouped(keys, knowledgeOf)) {
        const [{ moment }] = group as [ChildThen];
        const rows = statement(db, query).all({
          authority: moment.authority,
          known_at: moment.knownAt ?? EVERYTHING,
          children: JSON.stringify(group.map(({ child }) => child)),
        }) as (Row & Record<string, never>)[];
        for (const [child, own] of Map.groupBy(rows, (row) => row.child)) {
          found.set(childKey({ moment, child }), own);
        }
      }
      return keys.map((key) => found.get(childKey(key)) ?? []);
    },
    { cacheKeyFn: childKey },
  );
}

export function idsIn(column: string): readonly string[] {
  return [...new Set(column.split(','))].filter((id) => id !== '');
}

function eventsWithIds(db: DatabaseSync, group: readonly EvidenceKey[]): EventRow[] {
  const [{ authority }] = group as [EvidenceKey];
  return statement(db, 'events-with-ids').all({
    authority,
    // What the authority itself was told, its population for one, stands under no child.
    children: JSON.stringify([...new Set(['', ...group.map(({ child }) => child)])]),
    ids: JSON.stringify([...new Set(group.flatMap(({ ids }) => idsIn(ids)))]),
  }) as (EventRow & Record<string, never>)[];
}

/** Events by id. What an event says never changes, so the day and the instant play no part. */
function evidenceLoader(db: DatabaseSync) {
  return new DataLoader<EvidenceKey, readonly EventRow[], string>(
    async (keys) => {
      const found = new Map<string, EventRow>();
      for (const group of grouped(keys, ({ authority }) => authority)) {
        const [{ authority }] = group as [EvidenceKey];
        for (const row of eventsWithIds(db, group)) found.set(`${authority}\n${row.id}`, row);
      }
      return keys.map(({ authority, ids }) =>
        idsIn(ids).flatMap((id) => found.get(`${authority}\n${id}`) ?? []),
      );
    },
    { cacheKeyFn: ({ authority, child, ids }) => `${authority}\n${child}\n${ids}` },
  );
}

/** One set a request: children asked for together are read together, and read once. */
export function createLoaders(db: DatabaseSync) {
  return {
    people: timelineLoader<PersonRow>(db, 'people'),
    asylumSeekers: timelineLoader<AsylumSeekerRow>(db, 'asylum-seekers'),
    carePeriods: timelineLoader<CarePeriodRow>(db, 'care-periods'),
    episodes: timelineLoader<EpisodeRow>(db, 'episodes'),
    placements: timelineLoader<PlacementRow>(db, 'placements'),
    allocations: timelineLoader<AllocationRow>(db, 'allocations'),
    enrolments: timelineLoader<EnrolmentRow>(db, 'enrolments'),
    reviews: timelineLoader<ReviewRow>(db, 'reviews'),
    adoptionSteps: timelineLoader<AdoptionStepRow>(db, 'adoption-steps'),
    missingSpells: timelineLoader<MissingSpellRow>(db, 'missing-spells'),
    events: timelineLoader<EventRow>(db, 'events'),
    evidence: evidenceLoader(db),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
