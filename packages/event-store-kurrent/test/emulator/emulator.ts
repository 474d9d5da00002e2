/**
 * A server for tests that speaks the protocol of EventStoreDB over a real socket to the real client, from the client's own
 * generated stubs, over the embedded store. No container engine is needed, and it misbehaves on request, which a real
 * server does not.
 *
 * An emulator written by us shares our misunderstandings. What it proves is that the adapter keeps the contract against
 * the server that we believe there is; the suite in `test/container` runs the same against the one there really is.
 *
 * Not there: persistent subscriptions, projections, more than one user. Streams are cut short and links written through its
 * log, not over the socket. Followers are behind only when asked to, and only for those who read; subscriptions
 * hear everything at once. Of a `BatchAppend` it only counts that it was asked for.
 */
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { append } from './append-service.ts';
import { type Certificate, certificateOfThisMachine } from './certificate.ts';
import { remove } from './delete-service.ts';
import { type Doorway, doorwayAt } from './doorway.ts';
import type { Faults, Seen } from './faults.ts';
import { gossip, supportedMethods } from './gossip-service.ts';
import { onlyWith } from './login.ts';
import type { Member } from './member.ts';
import type { CommitPositions } from './positions.ts';
import { read } from './read-service.ts';
import { openStoredLog, type StoredLog } from './stored-log.ts';

export interface EmulatorOptions {
  /** File of the log; in memory when left out. */
  readonly path?: string;
  readonly nodes?: number;
  /** How many events the nodes that do not lead are behind. */
  readonly followersBehind?: number;
  readonly commitPositions?: CommitPositions;
  readonly port?: number;
  /** Name and password without which nothing of the log is told, `admin:changeit`; it is then reached by TLS alone. */
  readonly login?: string;
}

export interface Emulator {
  readonly log: StoredLog;
  readonly faults: Faults;
  readonly seen: Seen;
  /** What vouches for it; undefined where it is reached without TLS. */
  readonly certificate: string | undefined;
  /** Without the path of the file that the certificate is kept in. */
  connectionString(): string;
  /** Every connection dies; the same ports answer again at once. */
  cut(): Promise<void>;
  stop(node: number): void;
  /** Brings a stopped node back. */
  start(node: number, where: 'same-port' | 'another-port'): Promise<void>;
  /** Another node leads from now on. */
  elect(node: number): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

interface Node {
  server: Server | undefined;
  door: Doorway;
}

/** How it is reached. */
interface Reached {
  readonly login: string | undefined;
  readonly keys: Certificate | undefined;
}

function credentialsOf({ keys }: Reached): ServerCredentials {
  if (keys === undefined) return ServerCredentials.createInsecure();
  const pair = { private_key: Buffer.from(keys.key), cert_chain: Buffer.from(keys.certificate) };
  return ServerCredentials.createSsl(null, [pair]);
}

function listen(node: Node, member: Member, reached: Reached): void {
  const server = new Server({
    'grpc.max_receive_message_length': 17 * 1024 * 1024,
    interceptors: reached.login === undefined ? [] : [onlyWith(reached.login)],
  });
  server.addService(StreamsService, {
    read: read(member),
    append: append(member),
    delete: remove(member),
    batchAppend: (call: { emit(event: 'error', error: object): void }) => {
      member.seen.batchAppends += 1;
      call.emit('error', { code: status.UNIMPLEMENTED, details: 'not emulated' });
    },
  });
  server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethods });
  server.addService(GossipService, { read: gossip(member) });
  const injector = server.createConnectionInjector(credentialsOf(reached));
  node.door.open((socket) => injector.injectConnection(socket));
  node.server = server;
}

/** The first records of a real server are its own. */
async function writeSystemEvents(log: StoredLog): Promise<void> {
  if ((await log.size()) > 0) return;
  const event = { type: '$metadata', contentType: 'application/json', data: '{}', metadata: '' };
  for (const stream of ['$settings', '$$$stats', '$users']) {
    await log.append(stream, [{ ...event, id: crypto.randomUUID() }]);
  }
}

export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { path = ':memory:', commitPositions = 'own', port = 0 } = options;
  const log = await openStoredLog(path);
  await writeSystemEvents(log);
  const { login } = options;
  const reached = { login, keys: login === undefined ? undefined : certificateOfThisMachine() };
  // A certificate is for a name: by its address the client cannot reach a server over TLS.
  const host = login === undefined ? HOST : 'localhost';
  const doors = await Promise.all(Array.from({ length: options.nodes ?? 1 }, () => doorwayAt(HOST, port)));
  const nodes = doors.map((door): Node => ({ server: undefined, door }));
  let leader = 0;
  const faults: Faults = { appends: [], reads: [], subscriptions: [] };
  const seen = {
    appends: 0,
    batchAppends: 0,
    reads: 0,
    subscriptions: 0,
    openReads: 0,
    openSubscriptions: 0,
  };
  const memberAt = (index: number): Member => ({
    ...{ log, commitPositions, faults, seen, host },
    isLeader: () => index === leader,
    behind: () => (index === leader ? 0 : (options.followersBehind ?? 0)),
    leaderPort: () => nodes[leader]?.door.port ?? 0,
    members: () =>
      nodes.map(({ door, server }, at) => ({
        ...{ port: door.port, leads: at === leader, alive: server !== undefined },
      })),
  });
  const stop = (index: number) => {
    nodes[index]?.door.shut();
    nodes[index]?.server?.forceShutdown();
    if (nodes[index]) nodes[index].server = undefined;
  };
  const start = async (index: number, where: 'same-port' | 'another-port') => {
    const node = nodes[index];
    if (node === undefined) throw new RangeError('there is no such node');
    if (where === 'another-port') {
      node.door.close();
      node.door = await doorwayAt(HOST, 0);
    }
    listen(node, memberAt(index), reached);
  };
  for (const index of nodes.keys()) await start(index, 'same-port');
  return {
    log,
    faults,
    seen,
    certificate: reached.keys?.certificate,
    connectionString: () => {
      const hosts = nodes.map(({ door }) => `${host}:${door.port}`).join(',');
      const who = login === undefined ? '' : `${login}@`;
      return `esdb://${who}${hosts}?tls=${login !== undefined}&discoveryInterval=20`;
    },
    cut: async () => {
      for (const index of nodes.keys()) {
        stop(index);
        await start(index, 'same-port');
      }
    },
    stop,
    start,
    elect: (index) => {
      leader = index;
    },
    close: async () => {
      for (const [index, { door }] of nodes.entries()) {
        stop(index);
        door.close();
      }
      await log.close();
    },
  };
}
