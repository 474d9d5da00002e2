/**
 * The emulator as an image that takes the place of a server of the log where none can be had: told by the same environment
 * variables, at the same port, with the same question after its health. What it shows is that containers are started,
 * reached, killed and started again as they should be; what the real server does, it does not show.
 *
 * One process has the log. Of several nodes the first leads, always, and the others pass on to it whoever comes.
 */
import { startEmulator } from '../emulator/emulator.ts';
import { answerAt } from './front.ts';

const PORT = 2113;
const {
  EVENTSTORE_ADVERTISE_NODE_PORT_TO_CLIENT_AS: advertised = '12113',
  EVENTSTORE_NODE_HOST_ADVERTISE_AS: name = '',
  EVENTSTORE_GOSSIP_SEED: others = '',
} = process.env;

async function begin(): Promise<() => void> {
  const [first = ''] = others
    .split(',')
    .map((other) => other.split(':')[0] ?? '')
    .toSorted();
  if (first !== '' && first < name) {
    const front = await answerAt(PORT, { host: first, port: PORT });
    return () => void front.close();
  }
  // It listens where clients are told to find it, so that what it says of itself is true for them.
  const emulator = await startEmulator({ path: '/var/lib/eventstore/log.sqlite', port: Number(advertised) });
  const front = await answerAt(PORT, { host: '127.0.0.1', port: Number(advertised) });
  return () => {
    front.close();
    void emulator.close();
  };
}

const end = await begin();
process.once('SIGTERM', () => {
  end();
  process.exit();
});
