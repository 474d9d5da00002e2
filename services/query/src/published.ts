import type { DatabaseSync } from 'node:sqlite';
import { measureOf } from '@permanence/measures/catalogue';
import { unmovedRows } from '@permanence/measures/change/unmoved';
import type { Question, Row } from '@permanence/measures/measure';
import { type Publication, publicationsIn } from '@permanence/measures/publications';
import { once } from './once.ts';

/** The two ends between which a publication is compared with today: the same day, as known then and as known now. */
export function endsOf(publication: Publication): readonly [then: Question, now: Question] {
  const { authority, asAt, knownAt, excludeUasc } = publication;
  const now = { authority, asAt, knownAt: undefined, excludeUasc };
  return [{ ...now, knownAt }, now];
}

/** What an authority published, and what of it is today as it was. */
export interface PublishedPages {
  readonly in: (authority: string) => readonly Publication[];
  /** Rows of a measure, where they add the same to its figure at both ends; worked out for all figures of the publication at once. */
  readonly unmoved: (publication: Publication, measure: string) => readonly Row[] | undefined;
}

function unmovedIn(db: DatabaseSync, publication: Publication): ReadonlyMap<string, readonly Row[]> {
  const definitions = publication.figures.flatMap(({ measure }) => measureOf(measure) ?? []);
  return unmovedRows(db, definitions, ...endsOf(publication));
}

/** One a request: what is published is read once, and compared once. */
export function createPublished(db: DatabaseSync): PublishedPages {
  const read = new Map<string, readonly Publication[]>();
  const compared = new Map<string, () => ReadonlyMap<string, readonly Row[]>>();
  return {
    in(authority) {
      const found = read.get(authority) ?? publicationsIn(db, authority);
      read.set(authority, found);
      return found;
    },
    unmoved(publication, measure) {
      const rows = compared.get(publication.id) ?? once(() => unmovedIn(db, publication));
      compared.set(publication.id, rows);
      return rows().get(measure);
    },
  };
}
