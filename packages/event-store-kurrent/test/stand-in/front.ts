import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** With these bytes every connection of HTTP/2 begins (RFC 9113, section 3.4). */
const HTTP_2 = 'PRI * HTTP/2.0';
const HEALTHY = 'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n';

export interface Behind {
  readonly host: string;
  readonly port: number;
}

function passOn(socket: Socket, first: Buffer, behind: Behind): void {
  const inner = connect(behind);
  const end = () => {
    inner.destroy();
    socket.destroy();
  };
  inner.once('error', end).once('close', end);
  socket.once('close', end);
  inner.write(first);
  socket.pipe(inner).pipe(socket);
}

/** Calls are passed on; whoever asks in the older protocol asks after its health. */
export async function answerAt(port: number, behind: Behind): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      if (first.toString('latin1').startsWith(HTTP_2)) passOn(socket, first, behind);
      else socket.end(HEALTHY);
    });
  });
  server.listen(port, '0.0.0.0');
  await once(server, 'listening');
  return server;
}
