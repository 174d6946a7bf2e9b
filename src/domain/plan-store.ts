import type { Journal, JournalEntry, PlanEvent } from './journal.js';
import type { Plan, PlanStep } from './plan.js';

/** A plan with the hash by which it is known. */
export interface KnownPlan {
  readonly plan: Plan;
  readonly digest: string;
}

/** Whether a sentence is what a step does, in some language. */
export type IsSaid = (step: PlanStep, sentence: string) => boolean;

/** A plan that was begun, with what its journal holds. */
export interface BegunPlan {
  readonly digest: string;
  readonly entries: readonly JournalEntry<PlanEvent>[];
}

/** The plans of one account, and what was done of each. Files that are not as written are errors. */
export interface PlanStore {
  /** Folder of everything that is kept of the account. */
  readonly folder: string;
  /** Folder for the records that are taken out before anything is given up. */
  readonly records: string;
  /** Writes a plan, with a sentence for each step. @returns its digest. */
  write(path: string, plan: Plan, says: (step: PlanStep) => string): Promise<string>;
  /** Writes a plan among the account's files, to be applied. */
  keep(plan: Plan, says: (step: PlanStep) => string): Promise<KnownPlan>;
  /**
   * Takes a written plan over to be applied.
   * @param isSaid whether the sentence that stands beside a step is the step's own.
   * @throws AcctcloseError of kind `plan` unless it is the one of this digest and says what it does.
   */
  adopt(path: string, digest: string, isSaid?: IsSaid): Promise<KnownPlan>;
  /** Every plan that was begun, the one begun first comes first. */
  listBegun(): Promise<readonly BegunPlan[]>;
  /** The plan that was begun last and whose journal has not come to an end, or ended with steps open. */
  findUnfinished(): Promise<BegunPlan | undefined>;
  load(digest: string): Promise<Plan>;
  /** Whether a plan was ever begun. */
  isBegun(digest: string): Promise<boolean>;
  /** The journal of a plan, begun where there is none. */
  openJournal(digest: string): Promise<Journal<PlanEvent>>;
}
