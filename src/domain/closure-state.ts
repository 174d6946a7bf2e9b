import type { Verification } from './account.js';
import type { ClosureEvent, ClosureStage, ClosureSubject } from './closure.js';
import type { JournalEntry } from './journal.js';

/** An answer as it was given. */
export interface KnownAnswer {
  readonly answer: string;
  /** Of the file that was given. */
  readonly sha256?: string;
  /** When it was said already, as a step of a plan. */
  readonly saidAt?: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Who says that a stage was reached: the course of this program, calls of the provider, or the user. */
export type StageSource = 'journal' | 'observed' | 'reported';

/** What the journal of a closure says. A closure that failed and was begun anew starts from nothing again. */
export interface ClosureState {
  /** Undefined while the journal is empty. */
  readonly subject: ClosureSubject | undefined;
  readonly stage: ClosureStage;
  /** When the stage was reached: an instant, ISO 8601, or the day that the user named. */
  readonly since: string;
  readonly source: StageSource;
  readonly evidence: readonly string[];
  readonly reasons: readonly string[];
  /** Instant at which the provider says that the stage ends. */
  readonly until: string | undefined;
  /** The check that allowed it. */
  readonly check:
    | {
        readonly verdict: string;
        readonly sha256: string;
        readonly forecast?: string;
        readonly at: string;
      }
    | undefined;
  /** As calls told it; what the person states is an answer. */
  readonly verification: Verification | undefined;
  readonly answers: ReadonlyMap<string, KnownAnswer>;
  /** Steps that a person has done, and when. */
  readonly walked: ReadonlyMap<string, string>;
  /** `intended`: the run ended before it knew. `uncertain`: a call was made, and its answer lost. */
  readonly submission: 'none' | 'intended' | 'uncertain' | 'done';
  /** When the submission was last intended, made or found uncertain. */
  readonly submissionAt: string | undefined;
  readonly requestId: string | undefined;
  readonly ownKey: 'kept' | 'removing' | 'removed';
  /** Id of the key that was to be deleted. */
  readonly ownKeyId: string | undefined;
  readonly detachment: 'none' | 'intended' | 'done';
  readonly isTidied: boolean;
}

const EMPTY: ClosureState = {
  ...{ subject: undefined, stage: 'preparing', since: '', source: 'journal', evidence: [], reasons: [] },
  ...{ until: undefined, check: undefined, verification: undefined, answers: new Map(), walked: new Map() },
  ...{ submission: 'none', submissionAt: undefined, requestId: undefined, ownKey: 'kept' },
  ...{ ownKeyId: undefined, detachment: 'none', isTidied: false },
};

/** Events that only mark something. */
const MARKS = {
  'key-removed': { ownKey: 'removed' },
  detaching: { detachment: 'intended' },
  detached: { detachment: 'done' },
  tidied: { isTidied: true },
} as const satisfies Readonly<Record<string, Partial<ClosureState>>>;

/** Stages in which a closure is under way at the provider. */
const RUNNING: ReadonlySet<ClosureStage> = new Set(['submitted', 'under-review', 'cooling-down']);

/**
 * Reads the journal of a closure.
 * @param afterSubmission the stage that filing leads to at this provider.
 */
export function readClosureJournal(
  entries: readonly JournalEntry<ClosureEvent>[],
  afterSubmission: ClosureStage = 'submitted',
): ClosureState {
  return entries.reduce((state, entry) => reduce(state, entry, afterSubmission), EMPTY);
}

/** Whether the provider has it in hand, so that nothing may be filed again. */
export function isRunning({ stage, submission }: Pick<ClosureState, 'stage' | 'submission'>): boolean {
  return RUNNING.has(stage) || (stage === 'preparing' && submission === 'done');
}

/** Whether it came to nothing, so that a new one may be begun. */
export function hasFailed({ stage }: { readonly stage?: ClosureStage }): boolean {
  return stage === 'rejected' || stage === 'restored';
}

function reduce(
  state: ClosureState,
  { at, event }: JournalEntry<ClosureEvent>,
  afterSubmission: ClosureStage,
): ClosureState {
  switch (event.type) {
    case 'opened':
      return { ...EMPTY, ...outliveKey(event, state), subject: subjectOf(event), since: at };
    case 'key-removing':
      return { ...state, ownKey: 'removing', ownKeyId: event.keyId };
    case 'key-removed':
    case 'detaching':
    case 'detached':
    case 'tidied':
      return { ...state, ...MARKS[event.type] };
    case 'checked':
    case 'verified':
    case 'answered':
    case 'withdrawn':
    case 'walked':
      return reduceAnswers(state, { at, event });
    default:
      return reduceCourse(state, { at, event }, afterSubmission);
  }
}

type Opened = Extract<ClosureEvent, { readonly type: 'opened' }>;

/** A key that was refused after the intent to delete it is gone, whoever deleted it. */
function outliveKey(
  { keyless }: Opened,
  { check, verification, ownKeyId }: ClosureState,
): Partial<ClosureState> {
  return keyless ? { check, verification, ownKeyId, ownKey: 'removed' } : {};
}

type AnswerEvent = Extract<
  ClosureEvent,
  { readonly type: 'checked' | 'verified' | 'answered' | 'withdrawn' | 'walked' }
>;

/** What is known, answered and done before anything is filed. */
function reduceAnswers(state: ClosureState, { at, event }: JournalEntry<AnswerEvent>): ClosureState {
  switch (event.type) {
    case 'checked':
      return { ...state, check: checkOf(event, at) };
    case 'verified':
      return { ...state, verification: event.verification };
    case 'answered': {
      const { step, answer, sha256, saidAt } = event;
      const known = {
        ...{ answer, at, ...(sha256 === undefined ? {} : { sha256 }) },
        ...(saidAt === undefined ? {} : { saidAt }),
      };
      return { ...state, answers: new Map([...state.answers, [step, known]]) };
    }
    case 'withdrawn':
      return { ...state, answers: new Map([...state.answers].filter(([step]) => step !== event.step)) };
    case 'walked':
      return { ...state, walked: new Map([...state.walked, [event.step, at]]) };
  }
}

function subjectOf({ provider, accountId, name, kind, managedBy, memberType }: Opened): ClosureSubject {
  const called = name === undefined ? {} : { name };
  return {
    provider,
    accountId,
    kind,
    ...called,
    ...(managedBy === undefined ? {} : { managedBy }),
    ...(memberType === undefined ? {} : { memberType }),
  };
}

type CourseEvent = Extract<
  ClosureEvent,
  { readonly type: 'submitting' | 'submitted' | 'uncertain' | 'refused' | 'observed' | 'reported' }
>;

/** What moves the closure from stage to stage. */
function reduceCourse(
  state: ClosureState,
  { at, event }: JournalEntry<CourseEvent>,
  afterSubmission: ClosureStage,
): ClosureState {
  switch (event.type) {
    case 'submitting':
      return { ...state, submission: 'intended', submissionAt: at };
    case 'uncertain':
      return { ...state, submission: 'uncertain', submissionAt: at };
    case 'refused':
      return { ...state, submission: 'none', detachment: 'none', submissionAt: undefined };
    case 'submitted': {
      const said = { stage: afterSubmission, since: at, source: 'journal' as const };
      return { ...state, ...said, submission: 'done', submissionAt: at, requestId: event.requestId };
    }
    case 'observed': {
      const { stage, evidence, reasons = [], until } = event;
      // Seen again, a stage goes on since it was first reached.
      const since = stage === state.stage ? state.since : at;
      return { ...settle(state, stage), stage, since, source: 'observed', evidence, reasons, until };
    }
    case 'reported': {
      const { stage, on } = event;
      const seen = { evidence: [], reasons: [], until: undefined };
      return { ...settle(state, stage), ...seen, stage, since: on, source: 'reported' };
    }
  }
}

/** A stage behind the submission shows that it was made. */
function settle(state: ClosureState, stage: ClosureStage): ClosureState {
  return stage === 'preparing' ? state : { ...state, submission: 'done' };
}

function checkOf(
  { verdict, sha256, forecast }: Extract<ClosureEvent, { readonly type: 'checked' }>,
  at: string,
): ClosureState['check'] {
  return { verdict, sha256, at, ...(forecast === undefined ? {} : { forecast }) };
}
