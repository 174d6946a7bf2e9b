import { ApiError, type Fault, type FaultKind } from '../../domain/errors.js';
import type { Clock, EventSink, Random } from '../../domain/ports.js';
import type { Policy } from '../policy.js';

interface Retry {
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: EventSink;
}

/** Tries after the first, by kind of fault. A kind that is not listed is final. */
const READ_RETRIES: Partial<Record<FaultKind, number>> = { throttled: 12, unavailable: 5, clock: 1 };
/** A mutation is repeated only where the provider says that it did not act. */
const MUTATION_RETRIES: Partial<Record<FaultKind, number>> = { throttled: 12, clock: 1 };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
const LONGEST_ASKED_WAIT_MS = 60_000;

/** Repeats a call that may be repeated, after a wait with full jitter or as long as the provider asked. */
export function retry({ clock, random, emit }: Retry): Policy {
  return (next) => async (call, signal) => {
    const limits = call.effect === 'read' ? READ_RETRIES : MUTATION_RETRIES;
    const tries: Partial<Record<FaultKind, number>> = {};
    for (let failures = 0; ; failures += 1) {
      try {
        return await next(call, signal);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const { fault } = error;
        const spent = (tries[fault.kind] = (tries[fault.kind] ?? 0) + 1);
        if (spent > (limits[fault.kind] ?? 0)) throw error;
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
