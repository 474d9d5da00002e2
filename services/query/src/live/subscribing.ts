import { DatabaseSync } from 'node:sqlite';
import type { Looks } from '@permanence/access/looks';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Asker } from '../asker.ts';
import { hasReached, type WhenAtLeast } from '../at-least.ts';
import type { Context } from '../context.ts';
import type { ContextFor } from '../executing.ts';
import { keepLooks } from '../keep-looks.ts';
import type { Seeing, SightHandles } from '../sights.ts';
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
  readonly sights: SightHandles;
  readonly contextFor: ContextFor;
  readonly live: Live;
  readonly whenAtLeast: WhenAtLeast;
  readonly looks: Looks;
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

/** Between two messages nothing may be read: these tables hold nothing. */
const NOWHERE = new DatabaseSync(':memory:');

/** What whoever listens may ask about, for as long as it lasts; without tables. */
async function contextOf({ sights, contextFor }: Subscribing, asker: Asker): Promise<Context> {
  const authorities = await sights.within(asker.person, (seeing) => contextFor(seeing, asker).authorities());
  const nothing = { figures: NOWHERE, own: NOWHERE, ...sights.now(asker.person) };
  return { ...contextFor(nothing, asker), authorities: () => authorities };
}

/** What a message says, read within what whoever listens may see at that moment. Looks are kept before it goes out. */
function telling({ sights, contextFor, looks }: Subscribing, args: ExecutionArgs, common: object) {
  const asker = args.contextValue as Asker;
  return async (payload: unknown): Promise<ExecutionResult> => {
    const about = isMessage(payload) ? payload : undefined;
    const here = about && { position: () => about.position, now: about.now };
    const work = async (seeing: Seeing) => {
      const own = contextFor(seeing, asker);
      const contextValue = { ...common, ...own, ...here };
      const result = await execute({ ...args, rootValue: payload, contextValue });
      return { result, seen: own.looked.children(), now: own.now };
    };
    const newEnough = (db: DatabaseSync) => about === undefined || hasReached(db, about.position);
    const { result, seen, now } = await sights.within(asker.person, work, newEnough);
    await keepLooks(looks, asker, now, seen);
    return about === undefined ? result : { ...result, extensions: { position: about.position } };
  };
}

/** Each message is a query of its own over what the tables hold now, with the place in the log among its extensions. */
function subscribeWith(subscribing: Subscribing) {
  const { sights, live, whenAtLeast } = subscribing;
  return async (args: ExecutionArgs) => {
    const ending = new AbortController();
    const asker = args.contextValue as Asker & { readonly request?: Request };
    const subscription: Subscription = {
      ...{ live, whenAtLeast },
      sights: () => sights.now(asker.person),
      gone: ending.signal,
      lastEventId: lastEventId(asker.request),
    };
    const common = { ...asker, subscription };
    const contextValue = { ...common, ...(await contextOf(subscribing, asker)) };
    const source = await createSourceEventStream({ ...args, contextValue });
    if (!isAsyncIterable<unknown>(source)) return source;
    return resultsOf(source[Symbol.asyncIterator](), telling(subscribing, args, common), ending);
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
