// The emulator as a process of its own: `node main.ts [<file of the log>]` prints where to connect, and ends on a signal.
import { startEmulator } from './emulator.ts';

const [path = ':memory:'] = process.argv.slice(2);
const emulator = await startEmulator({ path });
process.stdout.write(`${emulator.connectionString()}\n`);
process.once('SIGTERM', () => void emulator.close());
