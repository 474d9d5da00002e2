import { START as LOG_START, type Position } from '@eventstore/db-client';
import { type GlobalPosition, START } from '@permanence/event-store/event-store';

/**
 * The server names a place in its log by two positions: where the record lies (prepare), and where it was committed,
 * which is never before. In most versions both are the same for every event; in some 24.10 and 25.0 builds the events of
 * one append share the commit position of the last; and a checkpoint is committed behind the record, where the next event
 * will lie. So whoever keeps the commit position alone and goes on from `{ commit, commit }` loses events.
 *
 * We keep the prepare position alone and go on from `{ prepare, prepare }`. That place is never behind the true one, so
 * nothing is passed over; what comes once more lies no further on than what was kept, and is dropped for that.
 */
export function globalPosition({ commit, prepare }: Position): GlobalPosition {
  const position = Number(prepare);
  if (!Number.isSafeInteger(position) || prepare > commit) {
    throw new RangeError(`${commit}/${prepare} is no position of an event`);
  }
  return position as GlobalPosition;
}

export function placeAt(position: GlobalPosition): typeof LOG_START | Position {
  return position === START ? LOG_START : { commit: BigInt(position), prepare: BigInt(position) };
}
