// The emulator as a process of its own: `node main.ts [<file of the log> [<port>]]` prints where to connect, and ends on a signal.
import { startEmulator } from './emulator.ts';

const [path = ':memory:', port = '0'] = process.argv.slice(2);
const emulator = await startEmulator({ path, port: Number(port) });
process.stdout.write(`${emulator.connectionString()}\n`);
process.once('SIGTERM', () => void emulator.close());
