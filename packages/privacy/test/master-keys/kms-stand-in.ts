import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boxOf, bytesOf, close, open } from '@permanence/privacy/box';

const REGION = 'eu-west-2';
const ACCOUNT = '111122223333';
const TARGET = /^TrentService\.(Encrypt|Decrypt)$/;

interface Asked {
  readonly KeyId: string;
  readonly Plaintext?: string;
  readonly CiphertextBlob?: string;
  readonly EncryptionContext?: Readonly<Record<string, string>>;
}

/** What it does with the next requests: `silent` takes them and never answers, `away` breaks the connection. */
export type Mood = 'answers' | 'silent' | 'away' | 'denies' | 'throttles-once';

/** Says that it will not, as the service does. */
class Refused extends Error {}

function refuse(type: string): never {
  throw new Refused(type);
}

export interface KmsStandIn {
  readonly url: string;
  /** What the client's own variables are for a process that is to use it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Of every request, all that it would write into its own log. */
  readonly contexts: readonly Readonly<Record<string, string>>[];
  readonly requests: () => number;
  /** Every key it was ever asked to wrap, as it might be written: base64 and hexadecimal. */
  readonly secrets: () => readonly string[];
  /** A new key under the alias, as an administrator makes one; answers its ARN. */
  pointAlias(alias: string): string;
  destroyKey(arn: string): void;
  mood(mood: Mood): void;
  stop(): Promise<void>;
}

/** Answers as AWS KMS does to the two calls that are made of it, with keys that live as long as it does. */
export async function kmsStandIn(): Promise<KmsStandIn> {
  const keys = new Map<string, Buffer>();
  const aliases = new Map<string, string>();
  const contexts: Readonly<Record<string, string>>[] = [];
  let mood: Mood = 'answers';
  const secrets: Buffer[] = [];
  let requests = 0;
  const found = (id: string): readonly [string, Buffer] => {
    const arn = aliases.get(id) ?? id;
    return [arn, keys.get(arn) ?? refuse('NotFoundException')];
  };
  const answer = (call: string, { KeyId, Plaintext, CiphertextBlob, EncryptionContext = {} }: Asked) => {
    contexts.push(EncryptionContext);
    const [arn, key] = found(KeyId);
    const about = JSON.stringify(
      Object.entries(EncryptionContext).toSorted(([a], [b]) => a.localeCompare(b)),
    );
    if (call === 'Encrypt') {
      const content = Buffer.from(Plaintext ?? '', 'base64');
      secrets.push(content);
      const box = bytesOf(close(key, content, about));
      const blob = Buffer.concat([Buffer.from(`${arn}\n`), box]);
      return { KeyId: arn, CiphertextBlob: blob.toString('base64') };
    }
    const blob = Buffer.from(CiphertextBlob ?? '', 'base64');
    const end = blob.indexOf('\n');
    if (end === -1) refuse('InvalidCiphertextException');
    if (blob.subarray(0, end).toString() !== arn) refuse('IncorrectKeyException');
    const content = open(key, boxOf(blob.subarray(end + 1)), about) ?? refuse('InvalidCiphertextException');
    return { KeyId: arn, Plaintext: content.toString('base64') };
  };
  const refusals = (): void => {
    if (mood === 'denies') refuse('AccessDeniedException');
    if (mood !== 'throttles-once') return;
    mood = 'answers';
    refuse('ThrottlingException');
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests += 1;
    if (mood === 'away') return void request.socket.destroy();
    if (mood === 'silent') return;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      const call = TARGET.exec(String(request.headers['x-amz-target']))?.[1];
      refusals();
      const said = answer(
        call ?? refuse('UnknownOperationException'),
        JSON.parse(String(Buffer.concat(chunks))),
      );
      response.end(JSON.stringify(said));
    } catch (error) {
      response.statusCode = error instanceof Refused ? 400 : 500;
      const type = error instanceof Refused ? error.message : 'KMSInternalException';
      response.end(JSON.stringify({ __type: type, message: 'refused by the stand-in' }));
    }
  };
  const server = createServer((request, response) => void respond(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    environment: {
      ...{ AWS_ENDPOINT_URL_KMS: url, AWS_REGION: REGION },
      ...{ AWS_ACCESS_KEY_ID: 'invented', AWS_SECRET_ACCESS_KEY: 'invented' },
    },
    contexts,
    requests: () => requests,
    secrets: () => secrets.flatMap((secret) => [secret.toString('base64'), secret.toString('hex')]),
    pointAlias: (alias) => {
      const arn = `arn:aws:kms:${REGION}:${ACCOUNT}:key/${randomUUID()}`;
      keys.set(arn, randomBytes(32));
      aliases.set(alias, arn);
      return arn;
    },
    destroyKey: (arn) => void keys.delete(arn),
    mood: (next) => {
      mood = next;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
