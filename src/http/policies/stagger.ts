import { setImmediate } from 'node:timers/promises';
import type { Policy } from '../policy.js';

/**
 * Begins one request a turn of the event loop. Begun in one turn, dozens of them would all be prepared before the first
 * leaves, and all their answers would come at once.
 */
export function stagger(): Policy {
  let last: Promise<void> = Promise.resolve();
  return (next) => async (call, signal) => {
    last = last.then(() => setImmediate());
    await last;
    signal.throwIfAborted();
    return next(call, signal);
  };
}
