import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NewEvent, START } from '@permanence/event-store/event-store';
import { rewritePage, rewriteStream } from '@permanence/event-store-sqlite/rewrite';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { sweepFile } from '@permanence/files/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const metadata = {
  ...{ actor: 'a', authority: '886', source: 'test', commandId: '', correlationId: '', causationId: '' },
};
const told = (text: string): NewEvent => ({
  ...{ id: randomUUID(), type: 'Written', version: 1, data: { text }, metadata },
});
const SECRET = 'a text that nobody shall find again';

describe('given a log of which one stream is rewritten', () => {
  let folder = '';
  const path = () => join(folder, 'log.sqlite');
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');
  const all = async () => {
    const store = openSqliteEventStore(path());
    const { events } = await store.readAll({ after: START, limit: 100 });
    await store.close();
    return events;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'permanence-rewrite-'));
    const store = openSqliteEventStore(path());
    await store.append('child-1', [told(SECRET), told('open')], { kind: 'any' });
    await store.append('child-2', [told('other')], { kind: 'any' });
    await store.append('child-1', [told(SECRET)], { kind: 'any' });
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const blank = () =>
    rewriteStream(path(), 'child-1', ({ data }) => (data.text === SECRET ? {} : data), 'gone-1');

  test('then texts and name are others, and all else is as it was', async () => {
    const before = await all();
    expect(blank()).toEqual({ events: 3, rewritten: 2 });
    const expected = before.map((event) =>
      event.stream === 'child-2'
        ? event
        : { ...event, stream: 'gone-1', data: event.data.text === SECRET ? {} : event.data },
    );
    expect(await all()).toEqual(expected);
    expect(blank()).toEqual({ events: 0, rewritten: 0 });
  });

  test('then, swept, neither is in the file, though others have it open', async () => {
    const reader = openSqliteEventStore(path());
    expect(await reader.readStream('child-1')).toHaveLength(3);
    blank();
    sweepFile(path());
    expect(bytes()).not.toContain(SECRET);
    expect(bytes()).not.toContain('child-1');
    expect(await reader.readStream('gone-1')).toHaveLength(3);
    await reader.append('gone-1', [told('more')], { kind: 'stream-exists' });
    await reader.close();
  });

  test('then a rewrite that fails has changed nothing', async () => {
    const before = await all();
    const failing = () => {
      throw new Error('no');
    };
    expect(() => rewriteStream(path(), 'child-1', failing, 'gone-1')).toThrow('no');
    expect(await all()).toEqual(before);
  });

  test('then a whole log is rewritten page by page', async () => {
    const page = await rewritePage(path(), START, async ({ data }) => ({ ...data, seen: true }));
    expect(page).toMatchObject({ rewritten: 4 });
    expect(await rewritePage(path(), page?.end ?? START, async ({ data }) => data)).toBeUndefined();
    expect((await all()).every(({ data }) => data.seen === true)).toBe(true);
  });
});
