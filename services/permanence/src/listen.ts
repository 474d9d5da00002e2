import type { Server } from 'node:http';
import { InputRefused } from './refusal.ts';

/** Answers the port, which is another than asked for when that was 0. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken by another program: stop it, or choose another with PORT=…`;
      reject(error.code === 'EADDRINUSE' ? new InputRefused(taken) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
