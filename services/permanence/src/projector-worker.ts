// A thread that follows the log into the read models while the thread that started it goes on recording.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { catchUp, follow } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openLog, openTables } from './data-folder.ts';

const log = openLog(String(workerData));
const db = openTables(String(workerData));
const following = await follow(log, db, readModels);
if (parentPort !== null) await once(parentPort, 'message');
await following.stop();
await catchUp(log, db, readModels);
db.close();
await log.close();
