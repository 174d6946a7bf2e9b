import type { AccountIdentity } from './account.js';
import type { ExitCode } from './exit-codes.js';
import type { PlanStep, Plan } from './plan.js';
import type { Counts, Verdict } from './verdict.js';

/**
 * Where a step ended. `done` by the tool or before it came; `stated` done by the user's word; `blocked` because
 * the provider refused or something else is in the way; `held` because a step before it was not done;
 * `under-way` at the provider beyond the bound; `waiting` for a person, or for a day; `failed` unexpectedly.
 */
export type StepEnd = 'done' | 'stated' | 'blocked' | 'held' | 'under-way' | 'waiting' | 'failed';

export interface StepResult {
  readonly step: PlanStep;
  readonly end: StepEnd;
  /** Set where it was done before the tool came to it. */
  readonly already?: true;
  /** Set where the user says that it need not be done. */
  readonly notNeeded?: true;
  /** The provider's error code, where there is one. */
  readonly code?: string;
  /** The provider's words. */
  readonly message?: string;
  /** Permissions that would let it through. */
  readonly needs?: readonly string[];
  /** Id of the step it waits for. */
  readonly heldBy?: string;
}

/** What becomes of the steps, for the summary: the first that fits. */
export type StepClass = 'gone' | 'yours' | 'theirs' | 'unsupported';

/** The result of `prepare --plan-out` and of a plan that was shown but not applied. */
export interface PlanReport {
  readonly kind: 'plan';
  readonly account: AccountIdentity;
  readonly plan: Plan;
  /** SHA-256 of the plan, by which it is known. */
  readonly digest: string;
  /** The file it was written to. */
  readonly file?: string;
  /** Set where the plan was begun: its steps are those that are left. */
  readonly isBegun?: true;
}

/** The result of applying a plan. */
export interface PrepareReport {
  readonly kind: 'prepare';
  readonly account: AccountIdentity;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly digest: string;
  readonly results: readonly StepResult[];
  /** Steps that a new plan would have and this one has not: never touched. */
  readonly appeared: readonly PlanStep[];
  /** What `check` says now. */
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly exitCode: ExitCode;
}

/** Who has to move next. */
export function classOf({ end, step }: StepResult): StepClass {
  if (end === 'done' || end === 'stated') return 'gone';
  if (end === 'under-way') return 'theirs';
  if (step.actor === 'tool') return 'yours';
  return step.until === undefined ? 'unsupported' : 'theirs';
}

/** Partly done is graver than waiting; with nothing left open it is done. */
export function exitOf(results: readonly StepResult[]): ExitCode {
  const has = (...ends: readonly StepEnd[]): boolean => results.some(({ end }) => ends.includes(end));
  if (has('blocked', 'held', 'failed')) return 5;
  return has('waiting', 'under-way') ? 6 : 0;
}
