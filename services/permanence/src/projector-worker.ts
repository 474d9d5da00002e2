// A thread that follows the log into the read models while the thread that started it goes on recording.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { GlobalPosition } from '@permanence/event-store/event-store';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { resumeFrom } from '@permanence/projections/checkpoint';
import { readModels } from '@permanence/read-models/projection';
import { openStoredLog, openTables, rememberingStreams } from './data-folder.ts';

const log = openStoredLog(String(workerData));
const db = openTables(String(workerData));
const say = (position: GlobalPosition) => parentPort?.postMessage(position);
// What fills the tables from the beginning reads every stream once: nothing of it is worth remembering.
await catchUp(log, db, readModels);
const following = await follow(rememberingStreams(log, String(workerData)), db, readModels, say);
say(resumeFrom(db, readModels));
if (parentPort !== null) await Promise.race([once(parentPort, 'message'), following.done]);
await following.stop();
await catchUp(log, db, readModels);
db.close();
await log.close();
