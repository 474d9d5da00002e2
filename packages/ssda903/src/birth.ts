import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Findings } from './findings.ts';
import { statedKey } from './keys.ts';
import type { Known } from './known.ts';
import type { ChildRows, Row } from './row.ts';
import { TABLE_NAMES } from './tables.ts';
import { dayOf } from './values.ts';

/** The day of birth this return states: in the Header, else in any table. */
export function statedBirth({ tables }: ChildRows): CivilDate | undefined {
  for (const name of TABLE_NAMES) {
    for (const row of tables[name]) {
      const born = dayOf(row, 'DOB');
      if (born !== undefined) return born;
    }
  }
  return undefined;
}

/** The day of birth to believe: that of the newest Header, else what was known, else what any table says. */
export function birthDate(rows: ChildRows, year: string, known: Known): CivilDate | undefined {
  const recorded = known.facts.of('ChildBorn').at(-1)?.data.on;
  const newestHeader = known.statements.newest(statedKey('header', 'child'), year);
  const believesThis = rows.tables.header.length > 0 && !(newestHeader !== undefined && newestHeader > year);
  const stated = statedBirth(rows);
  return believesThis ? (stated ?? recorded) : (recorded ?? stated);
}

export function requireBirth(
  born: CivilDate | undefined,
  nearest: Row,
  findings: Findings,
): born is CivilDate {
  if (born !== undefined) return true;
  findings.quarantine(nearest, 'no-birth-date', 'DOB', 'No table gives a valid date of birth.');
  return false;
}
