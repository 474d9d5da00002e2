import { hash } from 'node:crypto';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { say } from '../output.ts';
import type { LogLevel } from './log-levels.ts';

export type { Logger } from 'pino';

const FRAMES = 8;

/** What of an error may be written down: its message may quote what a child's record says, where it happened does not. */
export function errorSaid(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  const cause = error.cause === undefined ? {} : { cause: errorSaid(error.cause) };
  return { name: error.name, ...(code === undefined ? {} : { code }), at, ...cause };
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const HASH_LENGTH = 16;

/** An id that we made up is written as it is; one that a caller made up may say anything, so its hash stands for it. */
export function correlationSaid(id: string): string {
  return UUID.test(id) ? id : `sha256:${hash('sha256', id).slice(0, HASH_LENGTH)}`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A line as a person reads it. */
export function inWords(line: string): string {
  const { level, time, msg, ...more } = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const said = Object.entries(more).map(([key, value]) => `${key}=${shown(value)}`);
  const loud = level === 'info' ? [] : [String(level)];
  return [String(time).slice(11, 19), ...loud, msg, ...said].join(' ');
}

const onTerminal: DestinationStream = { write: (line) => say(inWords(line)) };

export interface Logging {
  readonly log: Logger;
  /** Writes what is still in memory. */
  readonly flush: () => void;
}

/** Lines are written together: so many bytes of them, or whatever there is after so long. */
const BYTES_TOGETHER = 4_096;
const LATEST_MILLISECONDS = 50;

/** One JSON document a line on standard error; on a terminal, words. */
export function createLogging(level: LogLevel, terminal = process.stderr.isTTY === true): Logging {
  // Not one write a line: whoever reads slowly must not keep a command waiting.
  const together = { minLength: BYTES_TOGETHER, periodicFlush: LATEST_MILLISECONDS };
  const stream = terminal ? undefined : destination({ fd: 2, sync: false, ...together });
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream ?? onTerminal,
  );
  return { log, flush: () => stream?.flushSync() };
}
