/** Bank holidays of England and Wales, 2011 to 2030; outside those years only weekends are not worked. */
import { addDays } from './dates.ts';

const firstYear = 2011;
const lastYear = 2030;

/** Holidays proclaimed for one occasion. */
const oneOff = [
  '2011-04-29', // royal wedding
  '2012-06-05', // Diamond Jubilee
  '2022-06-03', // Platinum Jubilee
  '2022-09-19', // state funeral
  '2023-05-08', // coronation
];

/** Yearly holidays that were kept on another day that year. */
const movedTo = new Map([
  ['2020-05-04', '2020-05-08'], // VE Day
  ['2012-05-28', '2012-06-04'],
  ['2022-05-30', '2022-06-02'],
]);

/** Monday is 1, Sunday is 7. */
const weekday = (iso: string): number => Temporal.PlainDate.from(iso).dayOfWeek;
const isWeekend = (iso: string): boolean => weekday(iso) >= 6;
const iso = (year: number, month: number, day: number): string =>
  Temporal.PlainDate.from({ year, month, day }).toString();

/** The anonymous Gregorian computus. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return iso(year, Math.floor(n / 31), (n % 31) + 1);
}

function firstMondayOnOrAfter(day: string): string {
  let monday = day;
  while (weekday(monday) !== 1) monday = addDays(monday, 1);
  return monday;
}

/** Fixed feasts; for each that falls on a weekend, the next weekday that is free. */
function withSubstitutes(feasts: string[]): string[] {
  const kept = feasts.filter((feast) => !isWeekend(feast));
  for (const feast of feasts) {
    if (!isWeekend(feast)) continue;
    let substitute = feast;
    while (isWeekend(substitute) || kept.includes(substitute)) substitute = addDays(substitute, 1);
    kept.push(substitute);
  }
  return kept;
}

export function bankHolidays(year: number): string[] {
  if (year < firstYear || year > lastYear) return [];
  const easter = easterSunday(year);
  const mondays = [iso(year, 5, 1), iso(year, 5, 25), iso(year, 8, 25)].map(firstMondayOnOrAfter);
  return [
    ...withSubstitutes([iso(year, 1, 1)]),
    addDays(easter, -2),
    addDays(easter, 1),
    ...mondays.map((day) => movedTo.get(day) ?? day),
    ...withSubstitutes([iso(year, 12, 25), iso(year, 12, 26)]),
    ...oneOff.filter((day) => day.startsWith(`${year}-`)),
  ].sort();
}

const allHolidays = new Set<string>();
for (let year = firstYear; year <= lastYear; year++) {
  for (const day of bankHolidays(year)) allHolidays.add(day);
}

const isWorkingDay = (day: string): boolean => !isWeekend(day) && !allHolidays.has(day);

const counted = new Map<string, string>();

/** The `count`th working day after `from`; `from` itself is never counted. */
export function addWorkingDays(from: string, count: number): string {
  const key = `${from}+${count}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  let day = from;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  counted.set(key, day);
  return day;
}
