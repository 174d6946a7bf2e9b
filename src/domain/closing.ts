import type { AccountIdentity, Verification } from './account.js';
import type { ClosureGuide, Contact, ClosureStage, Expectation, MaterialRule, Wording } from './closure.js';
import type { Condition } from './condition.js';
import type { ExitCode } from './exit-codes.js';
import type { Manifest } from './export.js';
import type { Finding } from './finding.js';
import type { Member } from './member.js';
import type { RecordPart } from './record-parts.js';

/** The word that stands for not waiting until what time clears is cleared. */
export const HASTE = 'NOW';

/** Ids of the questions that are no step of a guide. */
export const QUESTION_IDS = {
  verification: 'verification',
  way: 'way',
  records: 'records',
  final: 'final',
  confirm: 'confirm',
  permit: 'permit',
} as const;

interface Asked {
  /** The same in every run. */
  readonly id: string;
  /** What earlier runs took for an answer, where it still will do. */
  readonly answer?: string;
}

interface OnFinding extends Asked {
  readonly condition: Pick<Condition, 'id' | 'title'>;
  readonly finding: Finding;
  /** The member it is about; absent for the account itself. */
  readonly member?: Member;
}

interface OnStep extends Asked {
  readonly text: Wording;
}

/** What must be answered before an account is closed. Answers are texts. */
export type ClosureQuestion =
  /** `yes` only: it is known now. */
  | (OnFinding & { readonly kind: 'notice'; readonly choices: readonly ['yes'] })
  | (OnFinding & { readonly kind: 'attest'; readonly choices: readonly ['yes', 'no'] })
  /** Either answer is written down, and neither ends the closure. */
  | (OnFinding & { readonly kind: 'advice'; readonly choices: readonly ['yes', 'no'] })
  /** The amount, or the id of what has none, or the word for not waiting, typed; `no` keeps it and ends the closure. */
  | (OnFinding & { readonly kind: 'consent'; readonly expects: string })
  | (Asked & { readonly kind: 'verification'; readonly choices: readonly string[] })
  /** `texts`: a code of the guide for each choice. */
  | (Asked & { readonly kind: 'way'; readonly choices: readonly string[] })
  | (OnStep & { readonly kind: 'choice'; readonly choices: readonly string[] })
  /** The path of a file. */
  | (OnStep & { readonly kind: 'material'; readonly rule: MaterialRule })
  | (OnStep & Contact & { readonly kind: 'contact' })
  | (OnStep & { readonly kind: 'reason'; readonly mostCharacters: number })
  /** Whether the program deletes the key in use, or the person does it by hand. */
  | (OnStep & {
      readonly kind: 'own-key';
      readonly keyId: string;
      readonly choices: readonly ['remove', 'by-hand'];
    })
  /** The folder of an export of the account; what it lacks, or all where there is none, is waived by name: `expects`. */
  | (Asked & {
      readonly kind: 'records';
      readonly parts: readonly RecordPart[];
      readonly expects: string;
      /** The member whose records they are; absent for the account itself. */
      readonly member?: Member;
    })
  /** Whether a member is deleted for good. */
  | (Asked & { readonly kind: 'final'; readonly choices: readonly ['yes', 'no']; readonly member: Member })
  /** Whether the organisation lets its members be deleted from now on. */
  | (Asked & { readonly kind: 'permit'; readonly choices: readonly ['yes', 'no'] })
  /** `members`: how many are deleted or let go; absent for the account itself. */
  | (Asked & { readonly kind: 'confirm'; readonly expects: string; readonly members?: number });

/** Why an answer will not do: a code with arguments. */
export interface Complaint {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

/** A question without an answer, or with one that will not do. */
export interface OpenQuestion {
  readonly question: ClosureQuestion;
  readonly texts: GuideTexts;
  readonly complaint?: Complaint;
}

/** A file of answers, by the id of their question. */
export interface AnswersFile {
  /** The account it was written for. */
  readonly accountId: string;
  readonly answers: ReadonlyMap<string, string>;
}

/** What a person does in a console, a ticket or an app, with its texts still to be filled. */
export interface WalkTask {
  readonly id: string;
  readonly text: Wording;
  readonly url?: string;
  readonly paste?: Wording;
  /** Nothing can be undone after it. */
  readonly submits: boolean;
}

/** What the texts of a guide are filled with. */
export interface GuideTexts {
  readonly messages: ClosureGuide['messages'];
  /** `accountId`, `name`, and the answers by step id. */
  readonly values: Readonly<Record<string, string>>;
}

/** Who answers: a person at a terminal, a file, or a test. Interruption is thrown. */
export interface Asker {
  /** What cannot be undone, shown before anything else. */
  warn(text: Wording, texts: GuideTexts): void;
  /** The answer as typed, `complaint` where the one before would not do; undefined where there is none to be had. */
  answer(question: ClosureQuestion, texts: GuideTexts, complaint?: Complaint): Promise<string | undefined>;
  /** Shows what an export holds, and what no call gave; absent where nobody reads it. */
  readonly showRecords?: (manifest: Manifest) => Promise<void>;
  /** Says that a call has deleted the key in use. */
  keyRemoved(keyId: string): void;
  /** Leads through what a person does; absent where nobody is there to do it. */
  readonly walk?: (task: WalkTask, texts: GuideTexts) => Promise<'done' | 'later'>;
  /** Whether the closure was filed when an earlier run was cut off; absent where nobody can tell. */
  readonly wasFiled?: () => Promise<'yes' | 'no' | 'unknown'>;
}

/**
 * How far a closure of the own account came: `walk` is left for a person, `filed` now, `running` or `closed`
 * before it came, `declined` because of an answer, `uncertain` whether it was filed.
 */
export type ClosureEnd = 'walk' | 'filed' | 'running' | 'closed' | 'declined' | 'uncertain';

/** The result of `close` for the own account. */
export interface ClosureReport {
  readonly kind: 'closure';
  readonly account: AccountIdentity;
  /** As the person says, where no call tells. */
  readonly statedVerification?: Verification;
  readonly end: ClosureEnd;
  readonly stage: ClosureStage;
  /** An instant, ISO 8601, or a day. */
  readonly since: string;
  /** Calls that showed the stage. */
  readonly evidence: readonly string[];
  /** What is left for a person, in order. */
  readonly walk: readonly WalkTask[];
  readonly expect?: Expectation;
  /** The question whose answer ended it. */
  readonly declined?: ClosureQuestion;
  readonly texts: GuideTexts;
  /** Where everything of the closure is kept. */
  readonly folder: string;
  readonly exitCode: ExitCode;
}

/** The result of `close --questions`. */
export interface QuestionsReport {
  readonly kind: 'questions';
  readonly account: AccountIdentity;
  readonly finishedAt: Date;
  readonly questions: readonly ClosureQuestion[];
  /** What closing them would come to; absent where the questions are about the account itself. */
  readonly members?: readonly ExaminedMember[];
  /** False where more questions follow from answers that are still open. */
  readonly complete: boolean;
  /** Set where nothing is asked, since the closure runs already or is through. */
  readonly end?: Extract<ClosureEnd, 'running' | 'closed'>;
  readonly texts: GuideTexts;
}

/** Who answers for members, and what they are shown first. */
export interface MemberAsker extends Pick<Asker, 'answer'> {
  /** Shows what is to be done, before that is confirmed. */
  announce(plan: { readonly deleted: readonly Member[]; readonly detached: readonly Member[] }): void;
}

/** Where a member ended. `uncertain`: nobody knows yet whether it was submitted. */
export type MemberEnd =
  'closed' | 'waiting' | 'detached' | 'blocked' | 'declined' | 'not-deletable' | 'uncertain' | 'failed';

export interface MemberClosure {
  readonly member: Member;
  readonly end: MemberEnd;
  readonly stage?: ClosureStage;
  /** What the provider's check found in the way. */
  readonly findings: readonly Finding[];
  /** The provider's error code, or ours. */
  readonly code?: string;
  /** The provider's words. */
  readonly message?: string;
  /** Why the provider gave up, in its words. */
  readonly reasons: readonly string[];
  readonly needs: readonly string[];
  readonly requestId?: string;
  /** Instant, ISO 8601. */
  readonly until?: string;
  readonly exitCode: ExitCode;
}

/** What is to be done with a member: nothing any more, delete it, or let it go. */
export type ExaminedMember =
  | { readonly kind: 'ended'; readonly member: Member; readonly result: MemberClosure }
  | { readonly kind: 'delete' | 'detach'; readonly member: Member; readonly findings: readonly Finding[] };

/** The result of `close --member` and `close --all-members`. */
export interface MemberClosuresReport {
  readonly kind: 'member-closures';
  /** The account that manages the organisation. */
  readonly account: AccountIdentity;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly results: readonly MemberClosure[];
  readonly exitCode: ExitCode;
}
