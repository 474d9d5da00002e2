import { type CivilDate, civilDate, isCivilDate } from '@permanence/calendar/civil-date';
import { type CodeList, isKnown } from '@permanence/care/codes/code-list';
import type { Row } from './row.ts';

/** A day is read from `dd/mm/yyyy` or `yyyy-mm-dd`; spreadsheets add midnight. */
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)?Z?$/;

/** No record of a child in care names a day outside these years: such a day is a slip of the keyboard. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';

export function parseDay(written: string): CivilDate | undefined {
  const plain = written.length > 10 ? written.replace(MIDNIGHT, '') : written;
  const slashed = SLASHED.exec(plain);
  const iso =
    slashed === null
      ? plain
      : `${slashed[3]}-${(slashed[2] as string).padStart(2, '0')}-${(slashed[1] as string).padStart(2, '0')}`;
  if (!isCivilDate(iso)) return undefined;
  const year = iso.slice(0, 4);
  return year < FIRST_YEAR || year > LAST_YEAR ? undefined : iso;
}

/** The value without the spaces around it; undefined when blank. */
export function textOf(row: Row, column: string): string | undefined {
  const value = row.values[column]?.trim();
  return value === undefined || value === '' ? undefined : value;
}

export function isBlank(row: Row, column: string): boolean {
  return textOf(row, column) === undefined;
}

/** A code in capitals; numbers lose the `.0` that spreadsheets add. */
export function codeOf(row: Row, column: string): string | undefined {
  return textOf(row, column)
    ?.toUpperCase()
    .replace(/^(\d+)\.0+$/, '$1');
}

/** The code when it is on the list. */
export function knownCode(row: Row, column: string, list: CodeList): string | undefined {
  const code = codeOf(row, column);
  return code !== undefined && isKnown(list, code) ? code : undefined;
}

export function dayOf(row: Row, column: string): CivilDate | undefined {
  const value = textOf(row, column);
  return value === undefined ? undefined : parseDay(value);
}

/** Something is written, and it is not a day. */
export function isNoDay(row: Row, column: string): boolean {
  const value = textOf(row, column);
  return value !== undefined && parseDay(value) === undefined;
}

export function wholeNumber(row: Row, column: string): number | undefined {
  const value = codeOf(row, column);
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

export function yesOrNo(row: Row, column: string): boolean | undefined {
  const value = codeOf(row, column);
  return value === '1' ? true : value === '0' ? false : undefined;
}

/** Text that a fact can hold; undefined when it is blank or too long. */
export function shortText(row: Row, column: string, maxLength: number): string | undefined {
  const value = textOf(row, column);
  return value === undefined || value.length > maxLength ? undefined : value;
}

/** A code of another system as facts hold it: capitals, hyphens for spaces. */
export function localCodeOf(row: Row, column: string): string | undefined {
  const code = textOf(row, column)?.toUpperCase().replaceAll(/\s+/g, '-');
  return code !== undefined && /^[A-Z0-9_-]{1,20}$/.test(code) ? code : undefined;
}

const MAX_POSTCODE = 10;
const INWARD_PART = 3;

/** Capitals, and one space before the last three characters. */
export function postcodeOf(row: Row, column: string): string | undefined {
  const plain = textOf(row, column)?.toUpperCase().replaceAll(/\s+/g, '');
  if (plain === undefined) return undefined;
  const spaced =
    plain.length > INWARD_PART ? `${plain.slice(0, -INWARD_PART)} ${plain.slice(-INWARD_PART)}` : plain;
  return spaced.length > MAX_POSTCODE ? undefined : spaced;
}

const UPN = /^[A-HJ-NP-RT-Z](?:\d{12}|\d{11}[A-Z])$/;
const NO_UPN = /^UN[1-5]$/;

/** A unique pupil number; UN1 to UN5 say why there is none. */
export function upnOf(row: Row): string | undefined {
  const code = codeOf(row, 'UPN');
  return code !== undefined && UPN.test(code) ? code : undefined;
}

export function saysNoUpn(row: Row): boolean {
  return NO_UPN.test(codeOf(row, 'UPN') ?? '');
}

/** 31 March, on which a collection year such as `2017-18` closes. */
export function closeOf(year: string): CivilDate {
  return civilDate(`${Number(year.slice(0, 4)) + 1}-03-31`);
}

/** 1 April, on which it opens. */
export function openingOf(year: string): CivilDate {
  return civilDate(`${year.slice(0, 4)}-04-01`);
}
