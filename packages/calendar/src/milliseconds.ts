/** Lengths of time on a clock. Days in England are counted as days: `addDays`. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
