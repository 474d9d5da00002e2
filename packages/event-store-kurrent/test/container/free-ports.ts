import { createServer } from 'node:net';

/** Below those from which the system gives ports to whoever connects: a server that was killed finds its own free again. */
const FIRST = 20_000;
const LAST = 30_000;
/** Those who look at one time begin at different places. */
const PLACES = 9_000;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

let next = FIRST + ((process.pid * 31) % PLACES);

/** Ports that are free now, for whoever must know beforehand where it will listen. None is given twice. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (; found.length < count; next += 1) {
    if (next >= LAST) next = FIRST;
    if (await isFree(next)) found.push(next);
  }
  return found;
}
