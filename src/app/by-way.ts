import type { ClosureGuide } from '../domain/closure.js';
import type { CheckReport } from '../domain/report.js';
import { allowsClosure, countFindings, foldVerdict, type Outcome } from '../domain/verdict.js';

/** The outcomes as a way weighs them; those of the check itself while no way is chosen. */
export function outcomesOn(
  guide: ClosureGuide,
  way: string | undefined,
  outcomes: readonly Outcome[],
): readonly Outcome[] {
  return way === undefined ? outcomes : (guide.weigh?.(way, outcomes) ?? outcomes);
}

/** The ways by which the account can be closed as it stands. */
export function openWays(guide: ClosureGuide, outcomes: readonly Outcome[]): readonly string[] {
  return guide.ways.filter((way) => {
    const weighed = outcomesOn(guide, way, outcomes);
    return allowsClosure(foldVerdict(countFindings(weighed)));
  });
}

/** The report of a check as a way weighs it. */
export function reportOn(guide: ClosureGuide, way: string | undefined, report: CheckReport): CheckReport {
  const outcomes = outcomesOn(guide, way, report.outcomes);
  if (outcomes === report.outcomes) return report;
  const counts = countFindings(outcomes);
  return { ...report, outcomes, counts, verdict: foldVerdict(counts) };
}
