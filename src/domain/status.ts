import type { GuideTexts } from './closing.js';
import type { ClosureSubject, Expectation, Wording } from './closure.js';
import type { ClosureState } from './closure-state.js';
import type { ExitCode } from './exit-codes.js';

/** What became of looking at a closure with the keys that are known here. */
export type Look =
  /** Calls answered. `isTold`: and told where it stands. */
  | {
      readonly kind: 'seen';
      readonly isTold: boolean;
      readonly evidence: readonly string[];
      readonly text?: Wording;
    }
  /** There is nothing left to look for, or nobody asked to look. */
  | { readonly kind: 'left-out' }
  /** No profile and no environment is of this account. */
  | { readonly kind: 'no-key' }
  /** The key was deleted on the way to the closure, as it should be. */
  | { readonly kind: 'key-removed' }
  /** The provider knows the key no more, which alone proves nothing. */
  | { readonly kind: 'key-refused' }
  /** No call of the provider tells anything. */
  | { readonly kind: 'no-call' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** One closure: where it stands, who says so, and what comes next. */
export interface ClosureStatus {
  readonly subject: ClosureSubject;
  readonly state: ClosureState;
  readonly look: Look;
  /** Whether this run brought it to its stage. */
  readonly isNew: boolean;
  readonly expect?: Expectation;
  /** What to do now that it came to nothing. */
  readonly advice?: Wording;
  /** What fills the sentences of `look`, `expect` and `advice`. */
  readonly texts: GuideTexts;
  readonly folder: string;
  /** Names of the stored profiles that are of this account. */
  readonly profiles: readonly string[];
  readonly exitCode: ExitCode;
}

/** The result of `status`. */
export interface StatusReport {
  readonly kind: 'status';
  readonly at: Date;
  /** The one that moved last comes first. */
  readonly closures: readonly ClosureStatus[];
  readonly exitCode: ExitCode;
}
