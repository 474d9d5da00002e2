import type { ExecutionResult } from 'graphql';

/** Often enough that nothing on the way takes the connection for a dead one. */
export const HEARTBEAT_MILLISECONDS = 12_000;

const HEARTBEAT = ':\n\n';
const COMPLETE = 'event: complete\ndata:\n\n';

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache',
  connection: 'keep-alive',
  // Asks proxies to pass each message on as it comes.
  'x-accel-buffering': 'no',
};

/** A message as an event of the GraphQL-over-SSE protocol, with its place in the log as the id that a browser comes back with. */
function eventOf(result: ExecutionResult): string {
  const position = result.extensions?.position;
  const id = typeof position === 'number' ? `id: ${position}\n` : '';
  return `${id}event: next\ndata: ${JSON.stringify(result)}\n\n`;
}

interface Making {
  readonly ReadableStream: typeof ReadableStream;
  readonly Response: typeof Response;
}

/** Results as server-sent events. A result is only asked for when the client has taken the last one. */
export function eventStream(results: unknown, { ReadableStream, Response }: Making): Response {
  const iterator = (results as AsyncIterable<ExecutionResult>)[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let beating: ReturnType<typeof setInterval>;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      // Some browsers do not take a connection for open before something has come.
      send(HEARTBEAT);
      beating = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) send(HEARTBEAT);
      }, HEARTBEAT_MILLISECONDS);
    },
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        controller.enqueue(encoder.encode(done === true ? COMPLETE : eventOf(value)));
        if (done !== true) return;
        clearInterval(beating);
        controller.close();
      } catch (error) {
        clearInterval(beating);
        controller.error(error);
      }
    },
    async cancel() {
      clearInterval(beating);
      await iterator.return?.();
    },
  });
  return new Response(body, { headers: HEADERS });
}
