import { readFileSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { type Now, sightOf, type Tie, type Viewer } from '@permanence/care/access/sight';

/** Which children are shown: these and no others, or all but these. */
export interface Shown {
  readonly kind: 'only' | 'all-but';
  readonly children: ReadonlySet<string>;
  /** The same for the same children. */
  readonly key: string;
}

/** What somebody may see now of the records of an authority. */
export interface Sights {
  /** Children who may be counted, and known to be there. */
  readonly known: Shown;
  /** Children of whom it may be said, to whoever names one, that there is such a record: none that is only counted. */
  readonly confirmed: Shown;
  /** Children whose records may be looked into. */
  readonly whole: Shown;
}

function shown(kind: Shown['kind'], children: readonly string[]): Shown {
  const sorted = children.toSorted();
  return { kind, children: new Set(sorted), key: JSON.stringify([kind, ...sorted]) };
}

export const EVERYBODY: Shown = shown('all-but', []);

/** What is the authority's own stands under no child, and is nobody's secret. */
export function isShown({ kind, children }: Shown, child: string): boolean {
  return child === '' || children.has(child) === (kind === 'only');
}

const TIES = readFileSync(new URL('./sight/ties-of-tied.sql', import.meta.url), 'utf8');
const prepared = new WeakMap<DatabaseSync, StatementSync>();

function statementOn(db: DatabaseSync): StatementSync {
  const statement = prepared.get(db) ?? db.prepare(TIES);
  prepared.set(db, statement);
  return statement;
}

function tieIn(row: Readonly<Record<string, SQLOutputValue>>): Tie {
  return {
    kind: row.kind as Tie['kind'],
    who: String(row.who),
    from: row.valid_from as CivilDate,
    to: row.valid_to as CivilDate,
    until: row.until === null ? undefined : Number(row.until),
  };
}

type Wanted = readonly (readonly [kind: Tie['kind'], who: string])[];

/** Children with one of these ties, each with all that it has. */
function tiesBy(db: DatabaseSync, authority: string, wanted: Wanted): ReadonlyMap<string, readonly Tie[]> {
  const rows = statementOn(db).all({ authority, wanted: JSON.stringify(wanted) });
  const byChild = Map.groupBy(rows, ({ child }) => String(child));
  return new Map([...byChild].map(([child, own]) => [child, own.map(tieIn)]));
}

/** Without one of these, a record is open to whoever has to do with the child. */
function closing({ id }: Viewer): Wanted {
  return [
    ['sealed', ''],
    ['named-only', ''],
    ['team-only', ''],
    ['interest', id],
  ];
}

/** Without one of these, nobody has to do with a child but whoever has to do with all. */
function relating({ id, teams }: Viewer): Wanted {
  return [
    ['allocated', id],
    ['reviewing-officer', id],
    ['panel', ''],
    ['registered', id],
    ['named', id],
    ['granted', id],
    ...teams.map((team) => ['team', team] as const),
  ];
}

export interface Looking {
  readonly authority: string;
  readonly viewer: Viewer;
  readonly now: Now;
  /** Whether sealed records are counted all the same, as a statutory return must. */
  readonly countsSealed: boolean;
}

/** The sight that `sightOf` gives of every child, as two sets. Rights are of now, whatever day is asked about. */
export function sightsOf(db: DatabaseSync, { authority, viewer, now, countsSealed }: Looking): Sights {
  const closed = [...tiesBy(db, authority, closing(viewer))];
  const sight = (ties: readonly Tie[]) => sightOf(ties, viewer, now);
  const childrenOf = (of: typeof closed, is: (ties: readonly Tie[]) => boolean): string[] =>
    of.filter(([, ties]) => is(ties)).map(([child]) => child);
  const confirmed = shown(
    'all-but',
    childrenOf(closed, (ties) => sight(ties) === 'nothing'),
  );
  const known = countsSealed ? EVERYBODY : confirmed;
  if (viewer.reaches.includes('authority')) {
    const left = childrenOf(closed, (ties) => sight(ties) !== 'whole');
    return { known, confirmed, whole: shown('all-but', left) };
  }
  const related = [...tiesBy(db, authority, relating(viewer))];
  const own = childrenOf(related, (ties) => sight(ties) === 'whole');
  return { known, confirmed, whole: shown('only', own) };
}
