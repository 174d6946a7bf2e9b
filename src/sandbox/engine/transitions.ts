/** Something that is under way and ends by itself. */
export interface Transition {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** How often it has been looked at. */
  reads: number;
}

/** When a transition ends: whichever comes first. */
export interface Ending {
  readonly afterReads?: number;
  readonly afterMs?: number;
}

/** Counts one look at a transition and tells whether it has ended. */
export function look(transition: Transition, ending: Ending, now: number): boolean {
  transition.reads += 1;
  return (
    transition.reads >= (ending.afterReads ?? Infinity) ||
    now - transition.startedAt >= (ending.afterMs ?? Infinity)
  );
}
