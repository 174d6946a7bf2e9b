import type { Clock, RateLimit } from '../../domain/ports.js';
import type { Policy } from '../policy.js';

/** Waits until the next call may begin. */
type TakeTurn = (signal: AbortSignal) => Promise<void>;

/** Keeps each action of each provider, or each group of actions that are counted together, within its rate. */
export function pace(clock: Clock): Policy {
  const turns = new Map<string, TakeTurn>();
  return (next) => async (call, signal) => {
    const { scope = call.action } = call.rate;
    const key = `${call.provider}/${scope}`;
    const takeTurn = turns.get(key) ?? createTurns(call.rate, clock);
    turns.set(key, takeTurn);
    await takeTurn(signal);
    return next(call, signal);
  };
}

/** A sliding window: a call begins no sooner than an interval after the one `limit` places before it, also after a pause. */
function createTurns({ limit, intervalMs }: RateLimit, clock: Clock): TakeTurn {
  const begun: number[] = [];
  return async (signal) => {
    const now = clock.now().getTime();
    const earliest = begun.length < limit ? now : (begun.shift() ?? now) + intervalMs;
    const at = Math.max(now, earliest);
    begun.push(at);
    if (at > now) await clock.sleep(at - now, signal);
    signal.throwIfAborted();
  };
}
