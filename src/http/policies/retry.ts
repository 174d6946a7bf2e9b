import { ApiError, type Fault, type FaultKind } from '../../domain/errors.js';
import { FAULTS } from '../../domain/fault.js';
import type { Clock, EventSink, Random } from '../../domain/ports.js';
import type { Policy } from '../policy.js';

interface Retry {
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: EventSink;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const LONGEST_ASKED_WAIT_MS = 60_000;

/** Repeats a call that may be repeated, after a wait with full jitter or as long as the provider asked. */
export function retry({ clock, random, emit }: Retry): Policy {
  return (next) => async (call, signal) => {
    const effect = call.effect === 'read' ? 'read' : 'change';
    const tries: Partial<Record<FaultKind, number>> = {};
    for (let failures = 0; ; failures += 1) {
      try {
        return await next(call, signal);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const { fault } = error;
        const spent = (tries[fault.kind] = (tries[fault.kind] ?? 0) + 1);
        if (fault.lasting || spent > FAULTS[fault.kind].retries[effect]) throw error;
        const waitMs = waitFor(fault, failures, random);
        emit({ type: 'retrying', action: call.action, code: fault.code, waitMs });
        await clock.sleep(waitMs, signal);
      }
    }
  };
}

function waitFor({ kind, retryAfterMs }: Fault, failures: number, random: Random): number {
  if (kind === 'clock') return 0;
  if (retryAfterMs !== undefined) return Math.min(retryAfterMs, LONGEST_ASKED_WAIT_MS);
  return Math.round(random.fraction() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
}
