import { follow } from '@permanence/projections/catch-up';
import { type NodeOptions, rememberingStreams, sayWhoIsWaitedFor, withLogAndTables } from '../data-folder.ts';
import { say } from '../output.ts';
import { untilStopped } from '../stop-signal.ts';

/** Follows the log into a file of tables, for whoever reads that file. Of several on one file, one works and the others stand by. */
export async function projector(options: NodeOptions, stop: AbortSignal): Promise<void> {
  await withLogAndTables(options, async ({ log, db, projection, path }) => {
    const following = await follow(rememberingStreams(log, options.data), db, projection, () => {}, {
      onWait: sayWhoIsWaitedFor,
    });
    const stopped = untilStopped(stop, [following.done]);
    say(`Projecting into ${path}; stop it with Ctrl-C`);
    try {
      await stopped;
    } finally {
      await following.stop();
    }
  });
}
