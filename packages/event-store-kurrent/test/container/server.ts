import { GenericContainer, getContainerRuntimeClient, ImageName, Network, Wait } from 'testcontainers';
import { freePorts } from './free-ports.ts';

/** A long-term-support version, unless another is wished for. */
const IMAGE = process.env.EVENT_STORE_IMAGE ?? 'eventstore/eventstore:23.10.0-bookworm-slim';
const PORT = 2113;
const STARTS_WITHIN_MILLISECONDS = 180_000;

const { GIVEN_EVENT_STORE = '' } = process.env;
/** The server that EVENT_STORE named when the tests were started, which may hold other events. Tests that start the program must not find it there. */
export const GIVEN = GIVEN_EVENT_STORE.startsWith('esdb') ? GIVEN_EVENT_STORE : undefined;
export const WHY_NOT_GIVEN = GIVEN === undefined ? 'EVENT_STORE names no server' : undefined;

type Engine = Awaited<ReturnType<typeof getContainerRuntimeClient>>;

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}

/** Fetches the image, unless the engine has it. */
async function whyNoImage({ image }: Engine): Promise<string | undefined> {
  const name = ImageName.fromString(IMAGE);
  try {
    if (!(await image.exists(name))) await image.pull(name);
    return undefined;
  } catch (error) {
    return `the image ${IMAGE} cannot be had: ${firstLine(error)}`;
  }
}

/** Why no server can be started here; undefined when one can. */
export async function whyNoServer(): Promise<string | undefined> {
  try {
    return await whyNoImage(await getContainerRuntimeClient());
  } catch (error) {
    return `no container engine answers: ${firstLine(error)}`;
  }
}

export interface RunningNode {
  /** As a power cut would. */
  kill(): Promise<void>;
  /** Brings it back with what it has on disk, at the same port. */
  start(): Promise<void>;
}

export interface RunningServer {
  readonly connectionString: string;
  readonly nodes: readonly RunningNode[];
  close(): Promise<void>;
}

const COMMON = {
  EVENTSTORE_INSECURE: 'true',
  EVENTSTORE_RUN_PROJECTIONS: 'None',
  EVENTSTORE_DISCOVER_VIA_DNS: 'false',
  EVENTSTORE_NODE_IP: '0.0.0.0',
  EVENTSTORE_REPLICATION_IP: '0.0.0.0',
  EVENTSTORE_ADVERTISE_HOST_TO_CLIENT_AS: '127.0.0.1',
};

function nodeSettings(index: number, ports: readonly number[]): Record<string, string> {
  const others = ports.flatMap((_port, other) => (other === index ? [] : [`node${other}:${PORT}`]));
  return {
    ...COMMON,
    EVENTSTORE_CLUSTER_SIZE: `${ports.length}`,
    EVENTSTORE_ADVERTISE_NODE_PORT_TO_CLIENT_AS: `${ports[index]}`,
    ...(others.length > 0 && {
      EVENTSTORE_GOSSIP_SEED: others.join(','),
      EVENTSTORE_NODE_HOST_ADVERTISE_AS: `node${index}`,
      EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: `node${index}`,
    }),
  };
}

/** Starts a node, or three that choose a leader among them. */
export async function startServer(size: 1 | 3): Promise<RunningServer> {
  const network = await new Network().start();
  const ports = await freePorts(size);
  const containers = await Promise.all(
    ports.map((port, index) =>
      new GenericContainer(IMAGE)
        .withEnvironment(nodeSettings(index, ports))
        .withNetwork(network)
        .withNetworkAliases(`node${index}`)
        .withExposedPorts({ container: PORT, host: port })
        .withWaitStrategy(Wait.forHttp('/health/live', PORT).forStatusCodeMatching((code) => code < 300))
        .withStartupTimeout(STARTS_WITHIN_MILLISECONDS)
        .start(),
    ),
  );
  const engine = await getContainerRuntimeClient();
  const nodes = containers.map((container) => {
    const raw = engine.container.getById(container.getId());
    return { kill: async () => void (await raw.kill()), start: async () => void (await raw.start()) };
  });
  return {
    connectionString: `esdb://${ports.map((port) => `127.0.0.1:${port}`).join(',')}?tls=false`,
    nodes,
    close: async () => {
      await Promise.all(containers.map((container) => container.stop()));
      await network.stop();
    },
  };
}
