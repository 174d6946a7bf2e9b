import type { Condition } from './condition.js';
import type { Finding, Severity } from './finding.js';
import type { Gap } from './gap.js';
import { findStatement, type OwnerStatement } from './statement.js';

export type { Gap, GapCode } from './gap.js';

/** `stated`: what no call told, the owner has looked up and says; nothing else is open. */
export type Status = 'pass' | 'fail' | 'unknown' | 'stated' | 'manual';

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
  /** What is still open: neither read nor stated. */
  readonly gaps: readonly Gap[];
  /** What the owner's word settles. */
  readonly stated: readonly SettledGap[];
}

/** A gap, and the owner's word that stands for it. */
export interface SettledGap {
  readonly gap: Gap;
  readonly statement: OwnerStatement;
}

/**
 * `under-way`: the provider is closing the account already. `closable` only when nothing blocks, nothing is unknown
 * and nothing of value would be lost.
 */
export type Verdict = 'closable' | 'renounce' | 'undecided' | 'blocked' | 'under-way';

export interface Counts {
  readonly underWay: number;
  readonly mustProcess: number;
  readonly renounceable: number;
  readonly unknown: number;
  /** Conditions that rest on the owner's word. */
  readonly stated: number;
  readonly attest: number;
  readonly advice: number;
  readonly notice: number;
}

/** What one judgement comes to. */
export type Weighed = Pick<Outcome, 'status' | 'findings' | 'gaps' | 'stated'>;

/** Weighs one judgement, with what the owner has stated. @param now the provider's time. */
export function weigh(
  { id, advice }: Pick<Condition, 'id' | 'advice'>,
  judgement: Judgement,
  statements: readonly OwnerStatement[],
  now: Date,
): Weighed {
  const { findings, gaps = [] } = judgement;
  const settled = gaps.map((gap) => ({ gap, statement: findStatement(id, gap, statements, now) }));
  const stated = settled.flatMap(({ gap, statement }) => (statement ? [{ gap, statement }] : []));
  const open = settled.filter(({ statement }) => !statement).map(({ gap }) => gap);
  // A blocker contradicts what was stated beside it.
  const counted = blocks(findings) ? { gaps, stated: [] } : { gaps: open, stated };
  const status = decideStatus({ ...judgement, gaps: counted.gaps }, counted.stated.length > 0);
  return { status: advice ? 'manual' : status, findings, ...counted };
}

/** A blocker stands whatever else failed; without one, a gap means unknown. @param isStated where the owner's word settled one. */
export function decideStatus({ findings, gaps = [], manual = false }: Judgement, isStated = false): Status {
  const has = (severity: Severity): boolean => findings.some((finding) => finding.severity === severity);
  if (blocks(findings)) return 'fail';
  if (gaps.length > 0) return 'unknown';
  if (has('renounceable')) return 'fail';
  if (isStated) return 'stated';
  return manual || has('attest') || has('advice') ? 'manual' : 'pass';
}

function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'must-process' || severity === 'under-way');
}

/** What is counted: an outcome, or a member's findings and gaps. */
export type Countable = Pick<Outcome, 'findings' | 'gaps'> & Partial<Pick<Outcome, 'stated' | 'condition'>>;

/** Counts over outcomes, or over anything else that has findings and gaps. A gap in mere advice leaves nothing unknown. */
export function countFindings(outcomes: readonly Countable[]): Counts {
  const count = (severity: Severity): number =>
    outcomes.flatMap((outcome) => outcome.findings).filter((finding) => finding.severity === severity).length;
  return {
    underWay: count('under-way'),
    mustProcess: count('must-process'),
    renounceable: count('renounceable'),
    unknown: outcomes.filter(({ gaps, condition }) => gaps.length > 0 && condition?.advice !== true).length,
    stated: outcomes.filter(({ stated = [] }) => stated.length > 0).length,
    attest: count('attest'),
    advice: count('advice'),
    notice: count('notice'),
  };
}

export function addCounts(left: Counts, right: Counts): Counts {
  return {
    underWay: left.underWay + right.underWay,
    mustProcess: left.mustProcess + right.mustProcess,
    renounceable: left.renounceable + right.renounceable,
    unknown: left.unknown + right.unknown,
    stated: left.stated + right.stated,
    attest: left.attest + right.attest,
    advice: left.advice + right.advice,
    notice: left.notice + right.notice,
  };
}

/** Whether the closure may be gone on with, once everything is consented to. */
export function allowsClosure(verdict: Verdict): boolean {
  return verdict === 'closable' || verdict === 'renounce';
}

/** What runs at the provider comes first; then blocked before undecided before renounceable, and closable is what is left. */
export function foldVerdict(counts: Counts): Verdict {
  if (counts.underWay > 0) return 'under-way';
  if (counts.mustProcess > 0) return 'blocked';
  if (counts.unknown > 0) return 'undecided';
  return counts.renounceable > 0 ? 'renounce' : 'closable';
}

/** The gravest first: what runs at the provider for one account is no answer for another. */
const GRAVEST: readonly Verdict[] = ['blocked', 'undecided', 'under-way', 'renounce', 'closable'];

/** The verdict on several accounts together. */
export function gravestVerdict(verdicts: readonly Verdict[]): Verdict {
  return GRAVEST.find((verdict) => verdicts.includes(verdict)) ?? 'closable';
}
