import PQueue from 'p-queue';
import type { Policy } from '../policy.js';

/** Keeps the requests under way at once, of all actions together, within a number. */
export function limitConcurrency(concurrency: number): Policy {
  const queue = new PQueue({ concurrency });
  return (next) => (call, signal) => queue.add(() => next(call, signal), { throwOnTimeout: true, signal });
}
