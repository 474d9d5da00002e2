import { Agent, request } from 'node:http';

export interface Received {
  readonly status: number;
  readonly text: string;
}

export interface Client {
  post(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Received>;
  close(): void;
}

/** Sends over connections that stay open, at most so many at a time. */
export function clientOf(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  return {
    post(path, body, given) {
      const text = JSON.stringify(body);
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
        ...given,
      };
      return new Promise((resolve, reject) => {
        const sending = request({ agent, hostname, port, path, method: 'POST', headers }, (response) => {
          const chunks: string[] = [];
          response.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () => resolve({ status: response.statusCode ?? 0, text: chunks.join('') }));
        });
        sending.once('error', reject);
        sending.end(text);
      });
    },
    close: () => agent.destroy(),
  };
}
