import { type CivilDate, isCivilDate } from '@permanence/calendar/civil-date';
import { AUTHORITY_CODE } from '@permanence/care/authority/stream';
import { DISCLOSURE_POLICIES } from '@permanence/measures/disclosure-policies';
import { FORMATS, type Format } from '@permanence/query/export/take-away';
import { WrongUsage } from './refusal.ts';

/** Options every command takes. */
export interface CommonOptions {
  readonly data: string;
  readonly json?: boolean;
}

export function dateOption(name: string, text: string): CivilDate {
  if (isCivilDate(text)) return text;
  throw new WrongUsage(`${name} is not a day: write it as YYYY-MM-DD, for example 2018-03-31`);
}

/** Epoch milliseconds of an instant written with its time zone. */
export function instantOption(name: string, text: string): number {
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = zoned ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new WrongUsage(
    `${name} is not an instant: write it with its time zone, for example 2018-04-01T09:00:00Z`,
  );
}

export function authorityOption(text: string): string {
  if (AUTHORITY_CODE.test(text)) return text;
  throw new WrongUsage('--authority is a code of up to ten letters and digits, for example 886');
}

export function collectionYearOption(text: string): string {
  const [, from, to] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  if (from !== undefined && (Number(from) + 1) % 100 === Number(to)) return text;
  throw new WrongUsage('--year is a collection year, 1 April to 31 March: for example 2017-18');
}

export function countOption(name: string, text: string, least: number): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= least) return count;
  throw new WrongUsage(`${name} is a whole number from ${least} on`);
}

/** What is done in a file so that figures of few children tell nothing of one of them. */
export function disclosureOption(text: string | undefined, format: Format | undefined) {
  if (text === undefined) return undefined;
  const policy = DISCLOSURE_POLICIES.find((one) => one === text);
  if (policy === undefined) throw new WrongUsage(`--disclosure is ${DISCLOSURE_POLICIES.join(' or ')}`);
  if (format === undefined)
    throw new WrongUsage('--disclosure goes with --format: it is for files to take away');
  return policy;
}

export function formatOption(text: string | undefined): Format | undefined {
  const format = FORMATS.find((one) => one === text);
  if (format !== undefined || text === undefined) return format;
  throw new WrongUsage(`--format is ${FORMATS.join(' or ')}`);
}
