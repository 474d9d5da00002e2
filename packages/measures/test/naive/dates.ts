/** Dates are ISO text, which sorts as the calendar does; arithmetic goes through Temporal. */
const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export const addDays = (iso: string, days: number): string => date(iso).add({ days }).toString();

/** Month ends clamp: 31 August and six months is 28 or 29 February. */
export const addMonths = (iso: string, months: number): string => date(iso).add({ months }).toString();

export const daysBetween = (from: string, to: string): number => date(from).until(date(to)).days;

/** The day a child turns `age`; someone born on 29 February waits for 1 March when there is no 29th. */
export function birthday(dob: string, age: number): string {
  const born = date(dob);
  const turned = born.add({ years: age });
  return (turned.day === born.day ? turned : turned.add({ days: 1 })).toString();
}

/** Half-open: the day `end` is outside. An open end is after every day. */
export interface Span {
  start: string;
  end?: string | undefined;
}

export function contains(span: Span, day: string): boolean {
  return span.start <= day && (span.end === undefined || day < span.end);
}

export interface Window {
  start: string;
  end: string;
}

/** The last 12 × `years` months, `asAt` included. */
export function windowOf(asAt: string, years: number): Window {
  const end = addDays(asAt, 1);
  return { start: addMonths(end, -12 * years), end };
}

export function overlaps(span: Span, window: Window): boolean {
  return span.start < window.end && (span.end === undefined || span.end > window.start);
}

const daysOfWindow = new Map<string, string[]>();

export function eachDay(window: Window): string[] {
  const key = `${window.start}/${window.end}`;
  const known = daysOfWindow.get(key);
  if (known !== undefined) return known;
  const days: string[] = [];
  for (let day = window.start; day < window.end; day = addDays(day, 1)) days.push(day);
  daysOfWindow.set(key, days);
  return days;
}
