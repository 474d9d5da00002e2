export interface Repeated {
  /** Begins no more, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Does something again and again, never twice at once. It does not keep a process alive that has nothing else to do. */
export function repeated(
  everyMilliseconds: number,
  attempt: () => Promise<void>,
  isDue: () => boolean = () => true,
): Repeated {
  let going = Promise.resolve();
  const timer = setInterval(() => {
    if (isDue()) going = going.then(attempt);
  }, everyMilliseconds);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await going;
    },
  };
}
