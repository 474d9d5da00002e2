import { foldGrants } from '@permanence/care/access/fold';
import type { Tie } from '@permanence/care/access/sight';
import { registeredBy, tiesOf } from '@permanence/care/access/ties';
import type { StandingFacts } from '@permanence/care/child/standing';
import type { StoredEvent } from '@permanence/projections/projection';
import type { CurrentTable, Value } from './tables.ts';

/** Rows of one child in the tables that hold what is believed now, in the order of their columns after `child`. */
export type CurrentRows = Readonly<Record<CurrentTable, readonly (readonly Value[])[]>>;

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Ties are about now, and nobody looks before the newest event was recorded. */
function tieRows(ties: readonly Tie[], recordedAt: string): readonly Value[][] {
  const day = recordedAt.slice(0, DAY_LENGTH);
  const instant = Date.parse(recordedAt);
  return ties
    .filter(({ to, until }) => day < to && (until === undefined || instant < until))
    .map(({ kind, who, from, to, until }, nth) => [nth, kind, who, from, to, until ?? null]);
}

function grantRows(facts: StandingFacts): readonly Value[][] {
  return foldGrants(facts).map(({ fact: { id, data }, review }) => [
    id,
    data.person,
    data.purpose,
    Date.parse(data.at),
    Date.parse(data.until),
    review?.data.by ?? '',
    review?.data.on ?? '',
    review?.data.outcome ?? '',
  ]);
}

/** Who may see the record of a child, and who opened it, after these events. */
export function currentRows(events: readonly StoredEvent[], facts: StandingFacts): CurrentRows {
  const last = events.at(-1);
  if (last === undefined) return { tie: [], access_grant: [] };
  return {
    tie: tieRows(tiesOf(facts, registeredBy(events)), last.recordedAt),
    access_grant: grantRows(facts),
  };
}
