/** Where a record lies in the log of the server, in bytes. */
export interface Position {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/**
 * `own`: an event is committed where it is written, as in most versions.
 * `last-of-append`: the events of one append share the commit position of the last, as some 24.10 and 25.0 builds have it.
 */
export type CommitPositions = 'own' | 'last-of-append';

const BYTES_PER_RECORD = 256n;

export function startOf(number: number): bigint {
  return BigInt(number) * BYTES_PER_RECORD;
}

/** The record that starts at this byte; undefined when none does. */
export function numberAt(byte: bigint): number | undefined {
  return byte % BYTES_PER_RECORD === 0n ? Number(byte / BYTES_PER_RECORD) : undefined;
}

/** A checkpoint lies behind the record: it is committed where the next one will start. */
export function checkpointBehind(number: number): Position {
  return { commit: startOf(number + 1), prepare: startOf(number) };
}

export function positionOf(
  event: { readonly number: number; readonly lastOfAppend: number },
  positions: CommitPositions,
): Position {
  const prepare = startOf(event.number);
  return { commit: positions === 'own' ? prepare : startOf(event.lastOfAppend), prepare };
}

export function isBefore(one: Position, other: Position): boolean {
  return one.commit < other.commit || (one.commit === other.commit && one.prepare < other.prepare);
}
