/**
 * Aborted by Ctrl-C or a polite kill. To be made before anything is begun: the first process of a container hears of no
 * signal that it does not listen to, and would go on starting. A second signal ends a process elsewhere at once.
 */
export function stopSignal(): AbortSignal {
  const asked = new AbortController();
  const stop = (): void => asked.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return asked.signal;
}

/** Resolves once it is asked to stop, or has been already; rejects with what the work failed of. */
export function untilStopped(stop: AbortSignal, work: readonly Promise<unknown>[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
    for (const done of work) done.catch(reject);
  });
}
