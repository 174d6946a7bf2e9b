import PQueue from 'p-queue';
import { withOwnSignal } from '../own-signal.js';
import type { Policy } from '../policy.js';

/** Keeps the requests under way at once, of all actions together, within a number. */
export function limitConcurrency(concurrency: number): Policy {
  const queue = new PQueue({ concurrency });
  // The queue never stops listening to a signal it was given: one that lasts for many tries would gather listeners.
  return (next) => (call, signal) =>
    withOwnSignal(signal, (own) =>
      queue.add(() => next(call, own.signal), { throwOnTimeout: true, signal: own.signal }),
    );
}
