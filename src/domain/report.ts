import type { AccountIdentity } from './account.js';
import type { ClosureStage } from './closure.js';
import type { AcctcloseError } from './errors.js';
import type { Forecast } from './forecast.js';
import type { Member } from './member.js';
import type { Counts, Outcome, Verdict } from './verdict.js';
import type { Finding } from './finding.js';
import type { Gap } from './verdict.js';

/** A closure that was filed, as the journal of this program has it. */
export interface FiledClosure {
  readonly stage: ClosureStage;
  /** An instant, ISO 8601, or the day that the user named. */
  readonly since: string;
}

/** The result of `check` on one account. */
export interface CheckReport {
  readonly kind: 'check';
  readonly account: AccountIdentity;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Every condition of the catalogue in its order, or the chosen ones. */
  readonly outcomes: readonly Outcome[];
  readonly forecast: Forecast;
  /** Set where a closure was filed that still runs, as far as is known here. */
  readonly filed?: FiledClosure;
}

/** What the provider's own check says of one member account. */
export interface MemberResult {
  readonly member: Member;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  /** Calls that decided it. */
  readonly evidence: readonly string[];
}

/** The result of `check --member` and `check --all-members`. */
export interface MembersReport {
  readonly kind: 'member-check';
  readonly account: AccountIdentity;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly members: readonly MemberResult[];
}

/** One account of `check --all-profiles`: its report, or why there is none. */
export type ProfileResult =
  | { readonly profile: string; readonly report: CheckReport }
  | { readonly profile: string; readonly error: AcctcloseError };

export interface ProfilesReport {
  readonly kind: 'checks';
  readonly results: readonly ProfileResult[];
}
