import type { Clock } from '../../src/domain/ports.js';
import { TEST_DAY } from './test-day.js';

/** This machine's time, but nobody waits: a sleep is over at once. */
export const hastyClock: Clock = {
  now: () => new Date(),
  sleep: (_ms, signal) =>
    new Promise((resolve, reject) => {
      setImmediate(() => (signal?.aborted ? reject(signal.reason as Error) : resolve()));
    }),
};

/** A clock that stands still but for its sleeps. */
export interface ManualClock extends Clock {
  /** Milliseconds of every sleep, in order. */
  readonly waits: readonly number[];
  advance(ms: number): void;
}

/** Begins at the given instant; a sleep is over at once and moves the time on. */
export function manualClock(start = `${TEST_DAY}T00:00:00Z`): ManualClock {
  let now = Date.parse(start);
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(now),
    advance: (ms) => void (now += ms),
    sleep: async (ms, signal) => {
      waits.push(ms);
      now += ms;
      await hastyClock.sleep(ms, signal);
    },
  };
}
