import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/**
 * A port that stays a node's own while the node is down: once it is let go, the system may give it to anybody who connects
 * somewhere meanwhile. Whoever comes to a node that is down is sent away at once.
 */
export interface Doorway {
  readonly port: number;
  open(admit: (socket: Socket) => void): void;
  /** Ends every connection. */
  shut(): void;
  close(): void;
}

export async function doorwayAt(host: string, wanted: number): Promise<Doorway> {
  const inside = new Set<Socket>();
  let admit: ((socket: Socket) => void) | undefined;
  const server = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => socket.destroy());
    if (admit === undefined) {
      socket.destroy();
      return;
    }
    inside.add(socket.once('close', () => inside.delete(socket)));
    admit(socket);
  });
  server.listen(wanted, host);
  await once(server, 'listening');
  const address = server.address();
  const shut = () => {
    admit = undefined;
    for (const socket of inside) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : wanted,
    open: (admitting) => {
      admit = admitting;
    },
    shut,
    close: () => {
      shut();
      server.close();
    },
  };
}
