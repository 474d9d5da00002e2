import type { Server } from 'node:http';
import { InputRefused } from './refusal.ts';

/** Nobody signs in yet, so nothing but this machine may connect. */
const THIS_MACHINE = '127.0.0.1';

/** Answers the port, which is another than asked for when that was 0. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken by another program: stop it, or choose another with PORT=…`;
      reject(error.code === 'EADDRINUSE' ? new InputRefused(taken) : error);
    });
    server.listen(port, THIS_MACHINE, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
