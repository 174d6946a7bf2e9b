import type { Clock, EventSink } from '../domain/ports.js';

/** The provider's time, learnt from the `Date` header of its answers. */
export interface ProviderClock {
  now(): Date;
  /** @param roundTripMs time between sending and the answer, milliseconds. */
  observe(dateHeader: string | undefined, roundTripMs: number): void;
}

/** `Date` has whole seconds, so a smaller difference says nothing. */
const NOISE_MS = 2_000;
const WORTH_SAYING_MS = 60_000;
/** 1 January 10000: dates from then on are no times of a provider, and have no plain ISO 8601 form. */
const YEAR_10000_MS = 253_402_300_800_000;

/** Follows the provider's clock, and says so once where it differs by more than a minute. */
export function createProviderClock(clock: Clock, emit: EventSink): ProviderClock {
  let offsetMs = 0;
  let said = false;
  return {
    now: () => new Date(clock.now().getTime() + offsetMs),
    observe(dateHeader, roundTripMs) {
      const theirs = Date.parse(dateHeader ?? '');
      if (!(theirs >= 0 && theirs < YEAR_10000_MS)) return;
      const difference = theirs + roundTripMs / 2 - clock.now().getTime();
      offsetMs = Math.abs(difference) < NOISE_MS ? 0 : difference;
      if (said || Math.abs(offsetMs) < WORTH_SAYING_MS) return;
      said = true;
      emit({ type: 'clock-skewed', seconds: Math.round(offsetMs / 1000) });
    },
  };
}
