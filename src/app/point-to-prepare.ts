import { byPrepare, type Finding } from '../domain/finding.js';
import type { RemedyMeta } from '../domain/remedy.js';

/**
 * Findings as a check gave them, but with the command to run where a remedy exists for the kind of thing: one that
 * clears the condition and reads a list that showed the thing. What ends on a day of its own is left to its term.
 */
export function pointToPrepare(
  findings: readonly Finding[],
  condition: string,
  remedies: readonly RemedyMeta[],
): readonly Finding[] {
  const lists = new Set(
    remedies
      .filter(({ clears, onlyForRefund }) => clears.includes(condition) && onlyForRefund !== true)
      .flatMap(({ lookedAtBy }) => lookedAtBy),
  );
  if (lists.size === 0) return findings;
  return findings.map((finding) => {
    const { severity, resolve, seenBy = [] } = finding;
    const isForPerson =
      severity === 'must-process' && resolve.by === 'console' && resolve.until === undefined;
    return isForPerson && seenBy.some((list) => lists.has(list))
      ? { ...finding, resolve: byPrepare(resolve) }
      : finding;
  });
}
