// A process that follows a log into tables. Says on its output what it does; waits for a line of input inside a page when told to.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { follow } from '@permanence/projections/catch-up';
import { countingProjection } from './given.ts';

const [log = '', tables = '', owner = '', leaseMilliseconds = ''] = process.argv.slice(2);
const say = (what: string) => process.stdout.write(`${what}\n`);
const heard = createInterface(process.stdin);
const store = openSqliteEventStore(log);
const held = {
  ...store,
  readStream: async (...asked: Parameters<typeof store.readStream>) => {
    say('in-a-page');
    await once(heard, 'line');
    return store.readStream(...asked);
  },
};
const db = new DatabaseSync(tables, { timeout: 10_000 });
const named = owner === '' ? {} : { owner };
const options = { ...named, leaseMilliseconds: Number(leaseMilliseconds) };
const patient = owner === 'sleeper' ? held : store;
const following = await follow(
  patient,
  db,
  countingProjection(),
  (position) => say(`at ${position}`),
  options,
);
const terminated = once(process, 'SIGTERM');
say('following');
await Promise.race([terminated, following.done]);
await following.stop();
db.close();
await store.close();
process.exit(0);
