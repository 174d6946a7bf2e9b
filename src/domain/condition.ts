import type { Resolution, Severity } from './finding.js';
import type { PlanStage } from './plan-stage.js';

/**
 * How a condition is decided: `api` by calls, `hint` by calls that give evidence while the user
 * decides, `local` from the user's own files, `attest` by the user alone, `notice` not at all.
 */
export type Verification = 'api' | 'hint' | 'local' | 'attest' | 'notice';

/** What a condition without a probe always reports. */
export interface Statement {
  readonly severity: Extract<Severity, 'attest' | 'advice' | 'notice'>;
  readonly message: string;
  readonly resolve: Resolution;
}

/** One condition, notice or duty that a provider's closure pages name. */
export interface Condition {
  /** `<provider>.<name>`; a check that decides it lies in a file of that name. */
  readonly id: string;
  readonly title: string;
  /** Where the provider says so: title of its page and the clause on it. */
  readonly source: { readonly page: string; readonly clause: string };
  readonly severities: readonly Severity[];
  readonly verify: Verification;
  /** The stage of a preparation in which its findings are cleared by hand; `settle` when absent. */
  readonly stage?: PlanStage;
  /**
   * Set where a person acts on it before things are released: what only the user can state of it is a step of a plan,
   * and is not asked again when the account is closed.
   */
  readonly actFirst?: true;
  /** Present exactly where no check exists. */
  readonly statement?: Statement;
  /** Set where the rule comes from another official text than the closure page. */
  readonly beyondSeed?: true;
  /**
   * Set where such a rule gates no way to close: its findings are `advice`, and what cannot be read of it leaves
   * nothing undecided.
   */
  readonly advice?: true;
  /** Address at which the owner sees for himself how it stands. */
  readonly where?: string;
}
