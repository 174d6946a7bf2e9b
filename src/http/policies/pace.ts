import PQueue from 'p-queue';
import type { Policy } from '../policy.js';

/** Keeps each action of each provider within its documented rate. */
export function pace(): Policy {
  const queues = new Map<string, PQueue>();
  return (next) => (call, signal) => {
    const key = `${call.provider}/${call.action}`;
    const { limit, intervalMs } = call.rate;
    const queue = queues.get(key) ?? new PQueue({ intervalCap: limit, interval: intervalMs });
    queues.set(key, queue);
    return queue.add(() => next(call, signal), { throwOnTimeout: true, signal });
  };
}
