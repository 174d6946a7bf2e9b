import type { Clock, EventSink } from '../domain/ports.js';
import { DAY_MS } from '../domain/time.js';

/**
 * The provider's time. A signed request that is accepted proves this machine's clock right, so that only a refused date
 * is a reason to doubt it: no `Date` header of another answer ever moves the time.
 */
export interface ProviderClock {
  now(): Date;
  /**
   * Learns from an answer that refused the date of its request.
   * @param roundTripMs time between sending and the answer, milliseconds.
   */
  observe(dateHeader: string | undefined, roundTripMs: number): void;
}

/** `Date` has whole seconds, so a smaller difference says nothing. */
const NOISE_MS = 2_000;
const WORTH_SAYING_MS = 60_000;
/** Answers that count together: a single one may come from a machine whose own clock is wrong. */
const SAMPLES = 5;

/** Follows the provider's clock, and says so once where it differs by more than a minute. */
export function createProviderClock(clock: Clock, emit: EventSink): ProviderClock {
  let offsetMs = 0;
  let said = false;
  let samples: readonly number[] = [];
  return {
    now: () => new Date(clock.now().getTime() + offsetMs),
    observe(dateHeader, roundTripMs) {
      const theirs = Date.parse(dateHeader ?? '');
      if (Number.isNaN(theirs)) return;
      const difference = theirs + roundTripMs / 2 - clock.now().getTime();
      // Spans of time that are asked for would move by as much: the refusal stands, and what it leaves open is unknown.
      if (Math.abs(difference) > DAY_MS) return;
      samples = [...samples, difference].slice(-SAMPLES);
      const middle = medianOf(samples);
      offsetMs = Math.abs(middle) < NOISE_MS ? 0 : middle;
      if (said || Math.abs(offsetMs) < WORTH_SAYING_MS) return;
      said = true;
      emit({ type: 'clock-skewed', seconds: Math.round(offsetMs / 1000) });
    },
  };
}

/** The middle one; of two in the middle the later sample's side is as good as the other. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
