import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventStream, HEARTBEAT_MILLISECONDS } from '../../src/live/event-stream.ts';

describe('given results as server-sent events', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  const making = { ReadableStream, Response };
  const decoder = new TextDecoder();

  function reading(results: AsyncIterable<unknown>) {
    const response = eventStream(results, making);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const read = async () => decoder.decode((await reader.read()).value);
    return { response, reader, read };
  }

  async function* two() {
    yield { data: { nth: 1 }, extensions: { position: 7 } };
    yield { data: { nth: 2 } };
  }

  it('each has its place in the log as its id, and the last says that it is', async () => {
    const { response, read } = reading(two());
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await read()).toBe(':\n\n');
    expect(await read()).toBe('id: 7\nevent: next\ndata: {"data":{"nth":1},"extensions":{"position":7}}\n\n');
    expect(await read()).toBe('event: next\ndata: {"data":{"nth":2}}\n\n');
    expect(await read()).toBe('event: complete\ndata:\n\n');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('beats while nothing happens, until the client goes; then nothing is left', async () => {
    const ended = vi.fn(async () => ({ done: true, value: undefined }) as const);
    const never = { next: () => new Promise<never>(() => {}), return: ended };
    const { reader, read } = reading({ [Symbol.asyncIterator]: () => never });
    await read();
    for (let beats = 0; beats < 3; beats += 1) {
      const coming = read();
      vi.advanceTimersByTime(HEARTBEAT_MILLISECONDS);
      expect(await coming).toBe(':\n\n');
    }
    await reader.cancel();
    expect(ended).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is asked for no more than the client takes', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield { data: { asked } };
      }
    }
    const { reader, read } = reading(endless());
    await read();
    await read();
    expect(asked).toBeLessThanOrEqual(2);
    await reader.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });
});
