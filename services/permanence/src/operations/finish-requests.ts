import type { Server } from 'node:http';

const MOST_MILLISECONDS = 10_000;
const LOOK_EVERY_MILLISECONDS = 50;

/**
 * Takes no more connections, and lets the requests under way be answered. Resolves when the last is, or when the time is
 * up; then whoever is still there is cut off. Answers whether nobody was.
 */
export async function finishRequests(server: Server, most = MOST_MILLISECONDS): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.close(() => resolve(true));
  // A connection that is kept open for a next request is idle only once its last one has been answered.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MILLISECONDS);
  const patience = setTimeout(() => resolve(false), most);
  const all = await promise;
  clearInterval(idle);
  clearTimeout(patience);
  server.closeAllConnections();
  return all;
}
