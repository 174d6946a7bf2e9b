import type { Condition } from './condition.js';
import type { Finding, Severity } from './finding.js';

export type Status = 'pass' | 'fail' | 'unknown' | 'manual';

/** Why something could not be verified: the kind of failure, where, and what would settle it. */
export interface Gap {
  readonly code: GapCode;
  /** The call that failed, as `service:Action`. */
  readonly action: string;
  /** Permissions or switches that would settle it. */
  readonly needs: readonly string[];
  /** The provider's own error code. */
  readonly providerCode?: string;
  readonly requestId?: string;
}

export type GapCode =
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'malformed'
  | 'incomplete'
  | 'refused'
  | 'not-enabled'
  | 'unexpected'
  /** Not asked for: the verdict on a part is never closable. */
  | 'left-out';

/** What a check saw, before it is weighed. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** What could not be read. Any gap keeps the condition from passing. */
  readonly gaps?: readonly Gap[];
  /** Set where the calls only give evidence and the user decides. */
  readonly manual?: boolean;
}

/** A condition with its decided status. */
export interface Outcome {
  readonly condition: Condition;
  readonly status: Status;
  /** `service:Action` of the deciding calls, or who else says so. */
  readonly evidence: readonly string[];
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** `closable` only when nothing blocks, nothing is unknown and nothing of value would be lost. */
export type Verdict = 'closable' | 'renounce' | 'undecided' | 'blocked';

export interface Counts {
  readonly mustProcess: number;
  readonly renounceable: number;
  readonly unknown: number;
  readonly attest: number;
  readonly notice: number;
}

/** Weighs one judgement. A blocker stands whatever else failed; without one, a gap means unknown. */
export function decideStatus({ findings, gaps = [], manual = false }: Judgement): Status {
  const has = (severity: Severity): boolean => findings.some((finding) => finding.severity === severity);
  if (has('must-process')) return 'fail';
  if (gaps.length > 0) return 'unknown';
  if (has('renounceable')) return 'fail';
  return manual || has('attest') ? 'manual' : 'pass';
}

/** Counts over outcomes, or over anything else that has findings and gaps. */
export function countFindings(outcomes: readonly Pick<Outcome, 'findings' | 'gaps'>[]): Counts {
  const count = (severity: Severity): number =>
    outcomes.flatMap((outcome) => outcome.findings).filter((finding) => finding.severity === severity).length;
  return {
    mustProcess: count('must-process'),
    renounceable: count('renounceable'),
    unknown: outcomes.filter(({ gaps }) => gaps.length > 0).length,
    attest: count('attest'),
    notice: count('notice'),
  };
}

export function addCounts(left: Counts, right: Counts): Counts {
  return {
    mustProcess: left.mustProcess + right.mustProcess,
    renounceable: left.renounceable + right.renounceable,
    unknown: left.unknown + right.unknown,
    attest: left.attest + right.attest,
    notice: left.notice + right.notice,
  };
}

/** Blocked comes before undecided, undecided before renounceable, and closable is what is left. */
export function foldVerdict(counts: Counts): Verdict {
  if (counts.mustProcess > 0) return 'blocked';
  if (counts.unknown > 0) return 'undecided';
  return counts.renounceable > 0 ? 'renounce' : 'closable';
}
