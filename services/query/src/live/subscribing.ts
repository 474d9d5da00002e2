import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { hasReached, type WhenAtLeast } from '../at-least.ts';
import type { Context } from '../context.ts';
import type { InSnapshot } from '../snapshot.ts';
import { eventStream } from './event-stream.ts';
import type { Live } from './live.ts';
import type { Subscription } from './subscription.ts';

/** What every message of a subscription is made from. */
export interface Message {
  /** How far into the log it has come. */
  readonly position: number;
  /** When it was worked out. */
  readonly now: number;
}

export interface Subscribing {
  readonly live: Live;
  readonly whenAtLeast: WhenAtLeast;
  readonly inSnapshot: InSnapshot;
  /** A context with nothing in it yet. */
  readonly contextNow: () => Context;
}

function isMessage(payload: unknown): payload is Message {
  return typeof payload === 'object' && payload !== null && 'position' in payload && 'now' in payload;
}

/** Where a client that lost its connection says it had come to, as browsers do by themselves. */
function lastEventId(request: Request | undefined): number | undefined {
  const id = request?.headers.get('last-event-id') ?? '';
  return /^\d{1,16}$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : undefined;
}

/** Nothing may come after a message that could not be told: whoever listens would not know what it missed. */
function failed({ data }: ExecutionResult): boolean {
  return data === null || data === undefined || Object.values(data).includes(null);
}

/** Results, one a payload. `return` ends at once what waits for the next payload. */
function resultsOf(
  payloads: AsyncIterator<unknown>,
  resultOf: (payload: unknown) => Promise<ExecutionResult>,
  ending: AbortController,
): AsyncGenerator<ExecutionResult, void, void> {
  const over = { done: true, value: undefined } as const;
  const end = async () => {
    ending.abort();
    await payloads.return?.();
    return over;
  };
  return {
    async next() {
      if (ending.signal.aborted) return end();
      const { done, value } = await payloads.next();
      if (done === true) return over;
      const result = await resultOf(value);
      if (failed(result)) ending.abort();
      return { done: false, value: result };
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await end()),
  };
}

/** Each message is a query of its own over what the tables hold now, with the place in the log among its extensions. */
function subscribeWith({ live, whenAtLeast, inSnapshot, contextNow }: Subscribing) {
  return async (args: ExecutionArgs) => {
    const ending = new AbortController();
    const { request } = args.contextValue as { readonly request?: Request };
    const subscription: Subscription = {
      ...{ live, whenAtLeast },
      gone: ending.signal,
      lastEventId: lastEventId(request),
    };
    const contextValue = { ...(args.contextValue as Context), subscription };
    const source = await createSourceEventStream({ ...args, contextValue });
    if (!isAsyncIterable<unknown>(source)) return source;
    const resultOf = async (payload: unknown): Promise<ExecutionResult> => {
      const about = isMessage(payload) ? payload : undefined;
      const here = about && { position: () => about.position, now: about.now };
      const context = { ...contextValue, ...contextNow(), ...here };
      const work = async () => execute({ ...args, rootValue: payload, contextValue: context });
      const newEnough = () => about === undefined || hasReached(context.db, about.position);
      const result = await inSnapshot(work, newEnough);
      return about === undefined ? result : { ...result, extensions: { position: about.position } };
    };
    return resultsOf(source[Symbol.asyncIterator](), resultOf, ending);
  };
}

/** Subscriptions, as events that a server sends over HTTP. */
export function subscribingIn(subscribing: Subscribing): Plugin {
  const subscribe = subscribeWith(subscribing);
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(subscribe);
    },
    onResultProcess: (processing) => {
      const { result, resultProcessor } = processing;
      if (resultProcessor === undefined || !isAsyncIterable(result)) return;
      processing.setResultProcessor(eventStream, 'text/event-stream');
    },
  };
}
