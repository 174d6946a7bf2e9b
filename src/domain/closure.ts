import type { AccountIdentity, Verification } from './account.js';
import type { Calendar } from './calendar.js';
import type { Outcome } from './verdict.js';

/** Where a closure stands. `rejected`: the provider said no. `restored`: it failed and the account works again. */
export const CLOSURE_STAGES = [
  'preparing',
  'submitted',
  'under-review',
  'cooling-down',
  'closed',
  'rejected',
  'restored',
] as const;
export type ClosureStage = (typeof CLOSURE_STAGES)[number];

/** A code with arguments; its sentence lies in the guide's messages. */
export interface Wording {
  readonly code: string;
  readonly args?: Readonly<Record<string, string>>;
}

/** What an image or document must be like. Sizes are of the file, in bytes. */
export interface MaterialRule {
  readonly formats: readonly ('jpeg' | 'png' | 'webp' | 'tiff' | 'heif' | 'gif' | 'pdf')[];
  readonly inColor: boolean;
  /** Smallest width and height in pixels with which print can be read. */
  readonly leastPixels: number;
  readonly mostBytes: number;
}

interface Step {
  /** Unique in its procedure, and the same in every run. */
  readonly id: string;
  readonly text: Wording;
}

/** How the owner is to be reached. */
export interface Contact {
  readonly channel: 'email' | 'phone';
  /** ISO 3166 code of the one country that the site serves: its mobile numbers do without `+` and country code. */
  readonly country?: string;
}

/** One step of a closure of the own account, as the provider's page has it. */
export type ProcedureStep =
  /** One file to be uploaded. */
  | (Step & { readonly kind: 'material'; readonly rule: MaterialRule })
  /** An address at which the provider can reach the owner. */
  | (Step & Contact & { readonly kind: 'contact' })
  /** One of several answers, by their codes in the guide's messages. */
  | (Step & { readonly kind: 'choice'; readonly choices: readonly string[] })
  /** Free text of at most so many characters. */
  | (Step & { readonly kind: 'reason'; readonly mostCharacters: number })
  /**
   * What a person does in a console, a ticket or an app. `paste` is text to copy there; arguments are the account's
   * `{accountId}`, `{name}`, and the answers by step id.
   */
  | (Step & {
      readonly kind: 'walk';
      readonly url?: string;
      readonly paste?: Wording;
      /** Set on the step that files the closure: nothing can be undone after it. */
      readonly submits?: true;
    })
  /** The key in use is deleted by a call, since the provider wants no keys left. Comes before what files the closure. */
  | (Step & { readonly kind: 'remove-own-key' });

/** What the steps depend on. */
export interface ProcedureInput {
  readonly account: AccountIdentity;
  /** As the provider or the user states it. */
  readonly verification: Verification;
  /** One of the guide's ways. */
  readonly way: string;
}

/** What comes next in a closure, and when. Days are YYYY-MM-DD in the provider's zone. */
export interface Expectation {
  readonly next: ClosureStage;
  readonly from?: string;
  readonly to?: string;
  /** What is awaited, and how one will hear of it. */
  readonly text: Wording;
}

/** How a provider closes an account, as data. */
export interface ClosureGuide {
  /** Ways to file, the recommended one first; codes among the messages. */
  readonly ways: readonly string[];
  /** What cannot be undone, said before anything is done. */
  readonly warning: Wording;
  steps(input: ProcedureInput): readonly ProcedureStep[];
  /** What a way demands by the text that describes it, where that is more than `check` does; absent where no way does. */
  weigh?(way: string, outcomes: readonly Outcome[]): readonly Outcome[];
  /** The stage that filing leads to. */
  readonly afterSubmission: ClosureStage;
  /**
   * What follows on a stage that was reached at `since`; undefined where nothing follows.
   * @param forecast the day that the check before filing forecast, where that is known.
   */
  expect(
    stage: ClosureStage,
    since: Date,
    calendar: Calendar,
    forecast?: string,
  ): Promise<Expectation | undefined>;
  /** What to do after a rejection or a restoration. */
  readonly advice: Readonly<Record<'rejected' | 'restored', Wording>>;
  /** Code → sentence with `{argument}` places. */
  readonly messages: Readonly<Record<string, string>>;
}

/** What calls show of a closure. */
export interface Observation {
  /** Undefined where the calls say nothing either way. */
  readonly stage?: ClosureStage;
  /** Calls that showed it. */
  readonly evidence: readonly string[];
  readonly text?: Wording;
  /** Why it failed, in the provider's words. */
  readonly reasons?: readonly string[];
  /** Instant, ISO 8601, at which the provider says that it ends. */
  readonly until?: string;
}

/** The closure of the connected account itself, as far as calls go. */
export interface ClosureDesk {
  /** Calls that tell, as `service:Action`. */
  readonly actions: readonly string[];
  /** What can be seen now. @param last the stage that the closure was last known in. @throws ApiError. */
  observe(last?: ClosureStage): Promise<Observation>;
  /** Present where the key in use can be deleted with itself. */
  readonly ownKey?: OwnKey;
}

export interface OwnKey {
  readonly id: string;
  /** Deletes it; afterwards no call works any more. @throws ApiError. */
  remove(): Promise<void>;
}

/** A closure that is known here. */
export interface ClosureSubject {
  readonly provider: string;
  readonly accountId: string;
  readonly name?: string;
  readonly kind: 'own' | 'member';
  /** The account that manages the organisation, for a member. */
  readonly managedBy?: string;
  /** The provider's own word for the kind of member: it tells one that was closed from one that left. */
  readonly memberType?: string;
}

/** What is written down while an account is closed. */
export type ClosureEvent =
  /** `keyless`: a new attempt after the key in use was deleted; what was read with it still stands. */
  | ({ readonly type: 'opened'; readonly version: string; readonly keyless?: true } & ClosureSubject)
  | {
      readonly type: 'checked';
      readonly verdict: string;
      readonly sha256: string;
      /** The earliest day that the check forecast, YYYY-MM-DD. */
      readonly forecast?: string;
    }
  /** What calls tell of the account: once its key is gone, nothing else does. */
  | { readonly type: 'verified'; readonly verification: Verification }
  /** `sha256` of a file that was given; the file itself is not kept. */
  | {
      readonly type: 'answered';
      readonly step: string;
      readonly answer: string;
      readonly sha256?: string;
      /** When it was said already, as a step of a plan: an instant, ISO 8601. */
      readonly saidAt?: string;
    }
  /** What was asked for was refused with this code: the question is open again. */
  | { readonly type: 'withdrawn'; readonly step: string; readonly code: string }
  | { readonly type: 'walked'; readonly step: string }
  | { readonly type: 'submitting' }
  | { readonly type: 'submitted'; readonly by: 'tool' | 'you'; readonly requestId?: string }
  | { readonly type: 'uncertain' | 'refused'; readonly code: string }
  | { readonly type: 'key-removing'; readonly keyId: string }
  | { readonly type: 'key-removed' }
  /** A member is let go out of its organisation, which does not close it. */
  | { readonly type: 'detaching' }
  | { readonly type: 'detached'; readonly requestId?: string }
  | {
      readonly type: 'observed';
      readonly stage: ClosureStage;
      readonly evidence: readonly string[];
      readonly reasons?: readonly string[];
      readonly until?: string;
    }
  /** The user says so; `on` is a day, YYYY-MM-DD. */
  | { readonly type: 'reported'; readonly stage: ClosureStage; readonly on: string }
  | { readonly type: 'tidied' };
