import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { isWithheld, type SealedText } from '@permanence/care/child/sealed-text';

/** A value of a row before it is spelled: blank, yes or no, or a text that may be withheld. */
export type Cell = SealedText | number | boolean | undefined;

/** A row of a table by its columns; what is not named is blank. */
export type Cells = Readonly<Record<string, Cell>>;

/** `dd/mm/yyyy`, as the Department has it; blank for what has not ended. */
export function dayCell(day: CivilDate | undefined): string | undefined {
  if (day === undefined || day === FOREVER) return undefined;
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

export function spelled(cell: Cell): string {
  if (cell === undefined || isWithheld(cell)) return '';
  return typeof cell === 'boolean' ? String(Number(cell)) : String(cell);
}
