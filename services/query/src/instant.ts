import { isCivilDate } from '@permanence/calendar/civil-date';

const ZONED =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Epoch milliseconds of an instant written with its time zone; undefined when the text is not one. */
export function instantOf(text: string): number | undefined {
  const day = ZONED.exec(text)?.[1];
  return day !== undefined && isCivilDate(day) ? Date.parse(text) : undefined;
}
