// A thread that moves what was written from the write-ahead logs into their databases, so that no writer has to.
import type { StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from '@permanence/files/sqlite-file';

const EVERY_MILLISECONDS = 500;
/** Writers go on meanwhile; each round leaves less behind, and a log of which nothing is left starts again from its beginning. */
const MOST_ROUNDS = 8;

const databases = (workerData as readonly string[]).map((path) => openSqlite(path));
const checkpoints = databases.map((database) => database.prepare('pragma wal_checkpoint(passive)'));

/** Pages in the write-ahead log when the round began. */
function round(checkpoint: StatementSync): number {
  return Number(checkpoint.get()?.log);
}

function checkpointAll(): void {
  for (const checkpoint of checkpoints) {
    let pages = round(checkpoint);
    for (let rounds = 1; pages > 0 && rounds < MOST_ROUNDS; rounds += 1) {
      const before = pages;
      pages = round(checkpoint);
      if (pages === before) break;
    }
  }
}

const timer = setInterval(checkpointAll, EVERY_MILLISECONDS);
parentPort?.once('message', () => {
  clearInterval(timer);
  for (const database of databases) database.close();
});
