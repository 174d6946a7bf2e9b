import type { Finding, Subject } from './finding.js';
import type { Money } from './money.js';
import type { PlanStage } from './plan-stage.js';
import type { Gap } from './verdict.js';

/** Plans of another version are not applied. */
export const PLAN_VERSION = '2';

/** Something that goes along with a step's subject, as the call leaves no choice. */
export interface Taken extends Subject {
  readonly tags?: Readonly<Record<string, string>>;
}

/** One thing to be done: exactly one call that changes something, or one thing that only a person can do. */
export interface PlanStep {
  /** Unique in its plan, and the same in every plan for the same thing. */
  readonly id: string;
  readonly stage: PlanStage;
  readonly actor: 'tool' | 'you';
  /** The remedy that does it (tool), or the condition whose finding it clears (you). */
  readonly remedy: string;
  /** Code of the sentence that says what is done, among the messages of the remedy or the condition. */
  readonly effect: string;
  readonly args: Readonly<Record<string, string>>;
  readonly subject: Subject;
  /** What the provider's call needs beside the subject's id: the remedy's own words. */
  readonly target: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  /** Ids of steps that come first; a step whose forerunner was not done is held. */
  readonly dependsOn: readonly string[];
  /** Whether something is lost for good. */
  readonly destroys: boolean;
  /** Other things that go along with the subject. */
  readonly takes: readonly Taken[];
  /** What it costs or pays back, where that is known. */
  readonly amount?: Money;
  /** Calls that prove it done; empty where only the user's word counts. */
  readonly verifiedBy: readonly string[];
  /** Longest wait for it to be done after the call, in seconds. */
  readonly waitSeconds: number;
  /** Where a person does it. */
  readonly url?: string;
  /** A command that does it. */
  readonly command?: string;
  /** Day or instant from which it is done by itself. */
  readonly until?: string;
}

/** Whether calls tell that a step is done; else only the user's word counts. */
export function isProbed({ verifiedBy }: PlanStep): boolean {
  return verifiedBy.length > 0;
}

/**
 * Why a step is left out. `excluded`: it is named, or its thing is to stay; `not-chosen`: it is not among the chosen;
 * `takes`: what is to stay would go along; `follows`: a step that it needs is left out; `idle`: it would only prepare
 * the end of what stays.
 */
export type LeftOutReason = 'excluded' | 'not-chosen' | 'takes' | 'follows' | 'idle';

/** A step that the user left out, or that cannot be done without what was. */
export interface LeftOut {
  readonly step: string;
  readonly reason: LeftOutReason;
  /** What was typed (`excluded`), the thing that is to stay (`takes`), or the step that is left out (`follows`). */
  readonly because?: string;
}

/** Ids of what a step is about and of what goes along. */
export function idsOf({ subject, takes }: PlanStep): readonly string[] {
  return [subject, ...takes].map(({ id }) => id);
}

/** Whether it is the user's own data that is to be copied out. */
export function isData({ stage, actor, verifiedBy }: PlanStep): boolean {
  return stage === 'backup' && actor === 'you' && verifiedBy.length === 0;
}

/** A finding that no step touches: it is lost with the account, and `close` asks for consent. */
export interface Renounced {
  readonly condition: string;
  readonly finding: Finding;
}

/** What is to be done before an account can be closed, as a value that is reviewed once and applied exactly. */
export interface Plan {
  readonly version: string;
  readonly provider: string;
  readonly accountId: string;
  readonly createdAt: Date;
  /** SHA-256 over the ids of the steps before any was left out: what was found to be done, and about which things. */
  readonly inventoryDigest: string;
  /** In the order in which they are done. */
  readonly steps: readonly PlanStep[];
  /** The steps that the user left out, and those that went with them. */
  readonly leftOut: readonly LeftOut[];
  readonly renounced: readonly Renounced[];
  /** What could not be read when the plan was made, so that steps may be missing. */
  readonly gaps: readonly Gap[];
}
