import PQueue from 'p-queue';
import type { Policy } from '../policy.js';

/** Keeps each action of each provider, or each group of actions that are counted together, within its rate. */
export function pace(): Policy {
  const queues = new Map<string, PQueue>();
  return (next) => (call, signal) => {
    const { limit, intervalMs, scope = call.action } = call.rate;
    const key = `${call.provider}/${scope}`;
    const queue = queues.get(key) ?? new PQueue({ intervalCap: limit, interval: intervalMs });
    queues.set(key, queue);
    return queue.add(() => next(call, signal), { throwOnTimeout: true, signal });
  };
}
