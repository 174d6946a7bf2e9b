import type { Subject } from './finding.js';
import type { Money } from './money.js';
import type { PlanStep, Taken } from './plan.js';
import type { PlanStage } from './plan-stage.js';
import type { Gap } from './verdict.js';

/** One way to clear something away by API: a single call that changes something. */
export interface RemedyMeta {
  /** The name of its file: `terminate-cvm-instance`. */
  readonly id: string;
  readonly stage: PlanStage;
  /** The call that changes something, as `service:Action`. */
  readonly mutation: string;
  /** Calls that tell how far it is. */
  readonly lookedAtBy: readonly string[];
  /** Permissions that the mutation needs. */
  readonly needs: readonly string[];
  /** Conditions whose findings it clears. */
  readonly clears: readonly string[];
  /** Whether something is lost for good. */
  readonly destroys: boolean;
  /** Set where it is proposed only to those who ask for refunds. */
  readonly onlyForRefund?: true;
  /** Longest wait for it to be done after the call, in seconds. */
  readonly waitSeconds: number;
  /** `effect` says what is done, in the imperative, with `{id}`, `{name}` and own arguments; more codes where it differs. */
  readonly messages: Readonly<Record<string, string>>;
}

/** A step before it is placed in a plan. */
export interface Draft {
  readonly remedy: string;
  readonly subject: Subject;
  /** Code of its sentence; `effect` when absent. */
  readonly effect?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly target?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  /** Steps that must be done first, by remedy and subject; those that nobody proposes do not count. */
  readonly after?: readonly { readonly remedy: string; readonly id: string }[];
  /** Other things that go along. */
  readonly takes?: readonly Taken[];
  /** Ids of the subjects whose findings it clears; its own when absent. */
  readonly clears?: readonly string[];
  readonly amount?: Money;
}

/** What the tool could do, and what it could not see. */
export interface Proposal {
  readonly drafts: readonly Draft[];
  readonly gaps: readonly Gap[];
}

/**
 * How far a step is. `todo`: the thing stands as before; `under-way`: the provider is at it;
 * `done`: what the step is for has been reached, whoever did it.
 */
export type StepState = 'todo' | 'under-way' | 'done';

/** A code that a person reads off a device, wanted before a kind of call. */
export interface CodeDemand {
  /** The kind of call, as `service:action`. */
  readonly action: string;
  /** What the provider said of the code that was given last. */
  readonly refused?: string;
}

/** Puts a demand to a person. @returns undefined where the steps that want the code are left for later. */
export type AskCode = (demand: CodeDemand) => Promise<string | undefined>;

/** The remedies of a connected account. Nothing it reads is remembered: each look asks the provider. */
export interface RemedyDesk {
  /** Ids that no step may touch: the key that signs, and the user it belongs to. */
  readonly inUse: readonly string[];
  /** Reads what there is and says what could be done about it. @param refunds whether to give prepaid things back early. */
  propose(options: { readonly refunds: boolean }): Promise<Proposal>;
  /** Asks the provider how far a step is. @throws ApiError. */
  look(step: PlanStep): Promise<StepState>;
  /**
   * Gets what the step's call wants of a person beforehand; absent where no call wants anything.
   * @param ask absent where nobody can be asked.
   * @throws ApiError while the call is not open.
   */
  unlock?(step: PlanStep, ask: AskCode | undefined): Promise<void>;
  /**
   * Makes the step's one call.
   * @returns the provider's request id, where it gives one.
   * @throws ApiError: of kind `conflict` while something else is in the way, `not-found` when the thing is gone;
   *   of kind `unavailable` or `malformed` when it is not known whether the call took effect.
   */
  act(step: PlanStep): Promise<string | undefined>;
  /** Whether the call takes up what an earlier one left, and so is made in every run; never when absent. */
  takesUp?(step: PlanStep): boolean;
}
