import type { Clock } from '../../src/domain/ports.js';

/** This machine's time, but nobody waits: a sleep is over at once. */
export const hastyClock: Clock = {
  now: () => new Date(),
  sleep: (_ms, signal) =>
    new Promise((resolve, reject) => {
      setImmediate(() => (signal?.aborted ? reject(signal.reason as Error) : resolve()));
    }),
};
