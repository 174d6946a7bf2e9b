import type { Money } from './money.js';
import type { PlanStage } from './plan-stage.js';

/**
 * How a finding stands in the way of closure, in the providers' own words: `under-way` says that the provider is
 * closing the account already, `must-process` blocks, `renounceable` is lost with the account and needs consent,
 * `attest` only the user can state, `advice` follows from a rule that another text than the closure page names (it is
 * asked and recorded, and never stops a closure), `notice` is shown and acknowledged.
 */
export const SEVERITIES = [
  'under-way',
  'must-process',
  'renounceable',
  'attest',
  'advice',
  'notice',
] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The thing a finding is about. `type` is the provider's own term for it. */
export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly region?: string;
}

/** What clears a finding, and who does it. */
export interface Resolution {
  readonly by: 'api' | 'console' | 'ticket' | 'wait' | 'none';
  readonly url?: string;
  readonly command?: string;
  /** Day (YYYY-MM-DD) or instant (ISO 8601) from which the finding clears by itself. */
  readonly until?: string;
}

/** The same thing done by `acctclose prepare`; its place stays for what the tool has to leave to a person. */
export function byPrepare(resolve: Resolution): Resolution {
  return { ...resolve, by: 'api', command: 'acctclose prepare' };
}

/** One thing found: a code with arguments. Its wording is looked up when it is shown. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly amount?: Money;
  readonly args?: Readonly<Record<string, string>>;
  readonly resolve: Resolution;
  /** The stage of a preparation in which it is cleared by hand, where that is not its condition's. */
  readonly stage?: PlanStage;
  /** The views that showed the subject, where several were asked: action names. */
  readonly seenBy?: readonly string[];
  /** Set on a notice whose `resolve.until` is better awaited: a closure before it takes a typed consent. */
  readonly awaited?: true;
}

/** Code of the finding that no call shows any data to be copied out. */
export const NOTHING_HELD = 'no-data-seen';
