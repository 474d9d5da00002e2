// A thread that writes to a file for a while, and says when it has begun.
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from '@permanence/files/sqlite-file';

const WRITING_MILLISECONDS = 100;

const database = openSqlite(String(workerData));
database.exec('begin immediate');
parentPort?.postMessage('begun');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WRITING_MILLISECONDS);
database.exec('create table visit (process integer); commit');
database.close();
