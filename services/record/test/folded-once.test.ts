import { randomUUID } from 'node:crypto';
import { childStream } from '@permanence/care/child/stream';
import type { EventStore, RecordedEvent } from '@permanence/event-store/event-store';
import { withRecentStreams } from '@permanence/event-store/recent-streams';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { childIn } from '../src/stated.ts';

const CHILD = childStream('886', 'a');

/** The same events as nobody has seen them before. */
function afresh(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return structuredClone(events);
}

describe('given a record that was folded, by one who remembers the streams read last', () => {
  let log: EventStore;
  let remembering: EventStore;
  let rewritten: string | undefined;
  let changes: number;
  const write = (...said: readonly (readonly [type: string, data: object])[]) =>
    log.append(
      CHILD,
      said.map(([type, data]) => ({
        ...{ id: randomUUID(), type, version: 1, data: data as RecordedEvent['data'] },
        metadata: {
          ...{ actor: 'a', authority: '886', source: 'test' },
          ...{ commandId: '', correlationId: '', causationId: '' },
        },
      })),
      { kind: 'any' },
    );
  const read = () => remembering.readStream(CHILD);
  const notes = (events: readonly RecordedEvent[]) =>
    childIn(events)
      .facts.of('NoteMade')
      .map(({ data }) => data.text);

  beforeEach(async () => {
    [rewritten, changes] = [undefined, 0];
    log = openSqliteEventStore(':memory:');
    const readStream: EventStore['readStream'] = async (...asked) =>
      (await log.readStream(...asked)).map((event) =>
        rewritten === undefined || event.type !== 'NoteMade'
          ? event
          : { ...event, data: { ...event.data, text: rewritten } },
      );
    remembering = withRecentStreams({ ...log, readStream }, { mostEvents: 100, changes: () => changes });
    await write(['ChildBorn', { on: '2012-05-01' }], ['NoteMade', { on: '2020-01-01', text: 'one' }]);
    childIn(await read());
  });
  afterEach(() => log.close());

  it('is not folded again while nothing is appended', async () => {
    expect(childIn(await read())).toBe(childIn(await read()));
  });

  it('another process appended to it: what it said is there, as if all had been folded at once', async () => {
    await write(['NoteMade', { on: '2020-02-01', text: 'two' }]);
    const events = await read();
    expect(notes(events)).toEqual(['one', 'two']);
    expect([...childIn(events).facts.all()]).toEqual([...childIn(afresh(events)).facts.all()]);
  });

  it('a fact is withdrawn: it does not stand any more', async () => {
    const note = (await read())[1]?.id;
    await write(['FactWithdrawn', { fact: note, reason: 'never-happened' }]);
    expect(notes(await read())).toEqual([]);
  });

  it('a key is destroyed: what was read and folded before is not said again', async () => {
    rewritten = 'forgotten';
    changes += 1;
    expect(notes(await read())).toEqual(['forgotten']);
  });

  it('what was tried and not recorded is not in it', async () => {
    const events = await read();
    const [, note] = events;
    if (note === undefined) throw new Error('a record without its note');
    const tried = { ...note, id: randomUUID(), data: { on: '2020-03-01', text: 'tried' } };
    expect(notes([...events, tried])).toEqual(['one', 'tried']);
    expect(notes(await read())).toEqual(['one']);
    await write(['NoteMade', { on: '2020-04-01', text: 'three' }]);
    expect(notes(await read())).toEqual(['one', 'three']);
  });

  it('as it was before some of it: only that is folded', async () => {
    const events = await read();
    expect(notes(events.slice(0, 1))).toEqual([]);
    expect(notes(events)).toEqual(['one']);
  });
});
