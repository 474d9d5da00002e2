import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { UnreadableEvent } from '@permanence/event-store/errors';
import {
  type EventMetadata,
  type GlobalPosition,
  type Page,
  type RecordedEvent,
  START,
  type StreamRevision,
} from '@permanence/event-store/event-store';
import { unreadableEvent } from '@permanence/event-store/unreadable-event';
import type { LogFile } from './log-file.ts';
import { prefixRange } from './prefix-range.ts';

/** In the order of the columns of `stream-events.sql` and `log-page.sql`. */
type EventRow = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  version: number,
  data: string,
  metadata: string,
  recordedAt: number,
];

export function headOf(log: LogFile): GlobalPosition {
  const end = log.statements.logEnd.get() as { position: number } | undefined;
  return (end?.position ?? 0) as GlobalPosition;
}

/** Looks at the next `limit` events of the log and gives those with the prefix. */
export function readPage(log: LogFile, after: GlobalPosition, limit: number, prefix = ''): Page {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('A page must have room for one event');
  const end = Math.min(after + limit, headOf(log));
  if (end <= after) return { events: [], end: after };
  const { from, before } = prefixRange(prefix);
  return { events: eventsFrom(log.statements.logPage, after, end, from, before), end: end as GlobalPosition };
}

export function readLast(log: LogFile, limit: number): readonly RecordedEvent[] {
  const head = headOf(log);
  const { from, before } = prefixRange('');
  return eventsFrom(log.statements.logPage, Math.max(START, head - limit), head, from, before);
}

export function readEventsOf(
  log: LogFile,
  stream: string,
  from: number,
  upTo: number,
): readonly RecordedEvent[] {
  return eventsFrom(log.statements.streamEvents, stream, from, upTo);
}

export function readStreamNames(
  log: LogFile,
  prefix: string,
  after: string,
  limit: number,
): readonly string[] {
  const { from, before } = prefixRange(prefix);
  const rows = log.statements.streamNames.all(from, before, after, limit) as { stream: string }[];
  return rows.map((row) => row.stream);
}

function eventsFrom(statement: StatementSync, ...parameters: SQLInputValue[]): readonly RecordedEvent[] {
  // The driver's types do not know that these statements return arrays.
  const rows: unknown = statement.all(...parameters);
  return recordedEvents(rows as readonly EventRow[]);
}

function recordedEvents(rows: readonly EventRow[]): readonly RecordedEvent[] {
  const metadataOf = rememberLast((json: string) => parsed(json) as EventMetadata);
  const instantOf = rememberLast((milliseconds: number) => new Date(milliseconds).toISOString());
  return rows.map((row) => {
    const [position, stream, revision, id, type, version, data, metadata, recordedAt] = row;
    try {
      return {
        id,
        type,
        version,
        data: parsed(data) as RecordedEvent['data'],
        metadata: metadataOf(metadata),
        stream,
        revision: revision as StreamRevision,
        position: position as GlobalPosition,
        recordedAt: instantOf(recordedAt),
      };
    } catch (error) {
      if (error instanceof SyntaxError) return damaged(row);
      throw error;
    }
  });
}

/** @throws {SyntaxError} when the text is not that of a JSON object; its message is never handed on, since it quotes the text */
function parsed(json: string): object {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new SyntaxError('no JSON object');
}

function damaged([position, stream, revision, id, type, , , , recordedAt]: EventRow): RecordedEvent {
  const known = {
    ...{ id, type, stream, recordedAt: new Date(recordedAt).toISOString() },
    ...{ revision: revision as StreamRevision, position: position as GlobalPosition },
  };
  const why = 'its data or metadata are no JSON object';
  return unreadableEvent(known, new UnreadableEvent(id, `${stream}@${revision}`, why));
}

/** The events of one append are neighbours and carry the same metadata and instant: work each out once. */
function rememberLast<Input, Output>(work: (input: Input) => Output): (input: Input) => Output {
  let last: { input: Input; output: Output } | undefined;
  return (input) => {
    if (last?.input !== input) last = { input, output: work(input) };
    return last.output;
  };
}
