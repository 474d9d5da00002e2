import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { prepared } from '@permanence/measures/statement';
import type { Context } from '../../context.ts';
import type { ChildThen, Moment } from '../../moment.ts';
import { once } from '../../once.ts';

export type GrantState = 'running' | 'to-review' | 'reviewed';

/** That somebody opened the record of a child that was not theirs to see. */
export interface Grant extends ChildThen {
  readonly person: string;
  readonly purpose: string;
  readonly grantedAt: number;
  readonly until: number;
  readonly state: GrantState;
  readonly reviewedBy: string | null;
  readonly reviewedOn: CivilDate | null;
  readonly outcome: string | null;
}

export interface GrantBoard {
  readonly moment: Moment;
  readonly grants: () => readonly Grant[];
}

interface Row {
  readonly child: string;
  readonly person: string;
  readonly purpose: string;
  readonly granted_at: number;
  readonly until: number;
  readonly reviewed_by: string;
  readonly reviewed_on: string;
  readonly outcome: string;
}

const GRANTS = new URL('./grants.sql', import.meta.url);
const UNREVIEWED = new URL('./unreviewed.sql', import.meta.url);
const DAY_MILLISECONDS = 86_400_000;

/** Opened since an instant, and before that what nobody has reviewed. */
function rowsOf(db: DatabaseSync, parameters: { authority: string; since: number }): readonly Row[] {
  const rows = prepared(db, 'access grants', () => readFileSync(GRANTS, 'utf8')).all(parameters);
  return rows as unknown as Row[];
}

function stateOf({ until, outcome }: Row, now: number): GrantState {
  if (until > now) return 'running';
  return outcome === '' ? 'to-review' : 'reviewed';
}

function grantIn(moment: Moment, row: Row, now: number): Grant {
  const { child, person, purpose, granted_at: grantedAt, until } = row;
  return {
    ...{ moment, child, person, purpose, grantedAt, until },
    state: stateOf(row, now),
    reviewedBy: row.reviewed_by || null,
    reviewedOn: (row.reviewed_on || null) as CivilDate | null,
    outcome: row.outcome || null,
  };
}

/** Who opened what plays no part here: that is for the board. */
export function unreviewedGrants(
  db: DatabaseSync,
  authority: string,
): readonly Pick<Row, 'child' | 'granted_at'>[] {
  const rows = prepared(db, 'unreviewed grants', () => readFileSync(UNREVIEWED, 'utf8')).all({ authority });
  return rows as unknown as Pick<Row, 'child' | 'granted_at'>[];
}

/** What was opened in so many days, and what is still to be reviewed, of the children whose records the manager may see. */
export function grantsOf({ db, now }: Context, moment: Moment, days: number): GrantBoard {
  const parameters = { authority: moment.authority, since: now - days * DAY_MILLISECONDS };
  const grants = (): readonly Grant[] => rowsOf(db, parameters).map((row) => grantIn(moment, row, now));
  return { moment, grants: once(grants) };
}
