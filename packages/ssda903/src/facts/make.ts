import type { CivilDate } from '@permanence/calendar/civil-date';
import type { RowFacts } from '../desired.ts';
import type { Row } from '../row.ts';

/** What facts of a row depend on beside the row. */
export interface Circumstances {
  readonly born: CivilDate;
  /** 31 March of the collection year. */
  readonly close: CivilDate;
  /** The day the last episode that ended in adoption ended. */
  readonly adopted: CivilDate | undefined;
}

/** Adds the facts a row states. What a fact cannot hold is left out: a warning says so. */
export type MakeFacts = (row: Row, circumstances: Circumstances, facts: RowFacts) => void;
