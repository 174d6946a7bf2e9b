/** The sandbox's time: the machine's, moved by what control asked for. */
export interface SandboxClock {
  now(): number;
  /** Milliseconds the clock is ahead of its source. */
  advanced(): number;
  advance(ms: number): void;
  set(advancedMs: number): void;
}

/** A clock that starts with its source, in milliseconds since the epoch. */
export function createClock(source: () => number): SandboxClock {
  let offset = 0;
  return {
    now: () => source() + offset,
    advanced: () => offset,
    advance: (ms) => {
      offset += ms;
    },
    set: (advancedMs) => {
      offset = advancedMs;
    },
  };
}
