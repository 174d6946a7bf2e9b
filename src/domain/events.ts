import type { AccountIdentity } from './account.js';
import type { MemberClosure } from './closing.js';
import type { ClosureStage } from './closure.js';
import type { PlanStep } from './plan.js';
import type { StepResult } from './preparation.js';
import type { Outcome } from './verdict.js';

/** What happens while a use case runs. Renderers draw it; nothing depends on it. */
export type AppEvent =
  /** `provider`: what to call it. */
  | { readonly type: 'connecting'; readonly provider: string }
  | { readonly type: 'connected'; readonly account: AccountIdentity; readonly checks: number }
  | { readonly type: 'check-started'; readonly condition: string }
  | { readonly type: 'check-done'; readonly outcome: Outcome }
  | { readonly type: 'member-started'; readonly member: string }
  | { readonly type: 'member-done'; readonly member: string }
  /** Members that are now deleted or let go. */
  | { readonly type: 'closing-started'; readonly members: number }
  /** `at`: its call is under way, its answer was lost, or the stage that shows; `until`: when looking ends. */
  | {
      readonly type: 'closing-waiting';
      readonly member: string;
      readonly at: 'call' | 'lost' | ClosureStage;
      readonly until?: Date;
    }
  | { readonly type: 'closing-ended'; readonly result: MemberClosure }
  | { readonly type: 'export-planned'; readonly files: number }
  /** Rows that a file has got more. */
  | { readonly type: 'rows-written'; readonly rows: number }
  | { readonly type: 'file-done'; readonly file: string; readonly rows: number; readonly kept: boolean }
  | { readonly type: 'file-failed'; readonly table: string; readonly month?: string }
  | { readonly type: 'attachment-failed'; readonly name: string }
  /** Months whose lines are now held against the provider's overview, and each that was. */
  | { readonly type: 'comparing-started'; readonly months: number }
  | { readonly type: 'month-compared' }
  | { readonly type: 'plan-started'; readonly steps: number }
  | { readonly type: 'step-started'; readonly step: PlanStep }
  /** `why`: the provider is at it, or its error code for what is in the way. */
  | { readonly type: 'step-waiting'; readonly step: PlanStep; readonly why: string; readonly until: Date }
  | { readonly type: 'step-ended'; readonly result: StepResult }
  | { readonly type: 'retrying'; readonly action: string; readonly code: string; readonly waitMs: number }
  | { readonly type: 'clock-skewed'; readonly seconds: number };
