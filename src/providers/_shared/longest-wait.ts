import type { Finding } from '../../domain/finding.js';
import { dayOf, isPlausible } from '../../domain/time.js';

interface Waiting {
  /** Codes of the findings that time clears. */
  readonly codes: readonly string[];
  /** Hours by which the provider's zone is ahead of UTC. */
  readonly offsetHours: number;
  readonly now: Date;
}

/** The last day, still to come, on which one of the findings clears by itself: YYYY-MM-DD in the provider's zone. */
export function longestWait(
  findings: readonly Finding[],
  { codes, offsetHours, now }: Waiting,
): string | undefined {
  const today = dayOf(now, offsetHours);
  return (
    findings
      .filter(({ code }) => codes.includes(code))
      .flatMap(({ resolve: { until } }) => (until === undefined ? [] : [new Date(until)]))
      // A term without end is never waited for.
      .filter(isPlausible)
      .map((end) => dayOf(end, offsetHours))
      .filter((day) => day > today)
      .sort()
      .at(-1)
  );
}
