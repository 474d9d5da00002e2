// One import in a process of its own, for `bench --large`: prints events recorded and peak memory.
import { join } from 'node:path';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { importReturn } from '@permanence/permanence/import-return';
import { peakMegabytes } from './large.ts';

const [dir = '', folder = ''] = process.argv.slice(2);
const log = openSqliteEventStore(join(folder, 'large-log.sqlite'));
const request = { dir, authority: '999', year: '2018-19', strict: false, tempDir: folder };
const { events } = await importReturn(log, request, { update() {}, end() {} }, () => {});
await log.close();
console.log(JSON.stringify({ events: events.appended, peakMegabytes: peakMegabytes() }));
