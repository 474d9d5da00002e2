/** Resolves on Ctrl-C or a polite kill; rejects with what the work failed of. */
export function untilStopped(work: readonly Promise<unknown>[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    for (const done of work) done.catch(reject);
  });
}
