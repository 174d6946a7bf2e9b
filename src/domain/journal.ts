/** What is written down while a plan is applied: intent before the call, outcome after it. */
export type PlanEvent =
  /** The first line. */
  | {
      readonly type: 'opened';
      readonly digest: string;
      readonly provider: string;
      readonly accountId: string;
      readonly steps: number;
    }
  | { readonly type: 'run-started'; readonly version: string }
  | { readonly type: 'intended'; readonly step: string }
  | { readonly type: 'accepted'; readonly step: string; readonly requestId?: string }
  /** The provider did not act. */
  | { readonly type: 'refused'; readonly step: string; readonly code: string }
  /** Nobody knows whether the provider acted. */
  | { readonly type: 'uncertain'; readonly step: string; readonly code: string }
  /** The provider answered what nobody understands: it is looked at, and never sent again from this plan. */
  | { readonly type: 'unclear'; readonly step: string; readonly code: string }
  | { readonly type: 'done'; readonly step: string; readonly already?: true }
  /** The user says that it is done, or that nobody needs it. */
  | { readonly type: 'stated'; readonly step: string; readonly answer?: 'not-needed' }
  /** The run came to the end of the plan. */
  | { readonly type: 'finished'; readonly exitCode: number };

/** A line of a journal. */
export interface JournalEntry<E> {
  /** ISO 8601, by the provider's clock. */
  readonly at: string;
  readonly event: E;
}

/** An append-only record. What was appended is on the disk when the promise resolves. */
export interface Journal<E> {
  /** What earlier runs left. */
  readonly entries: readonly JournalEntry<E>[];
  append(event: E): Promise<void>;
  close(): Promise<void>;
}

/** `sent` stands for a call whose outcome is not known, `unclear` for one whose answer nobody understands. */
export type StepMark = 'open' | 'sent' | 'unclear' | 'accepted' | 'done' | 'stated';

type StepEvent = Extract<PlanEvent, { readonly step: string }>;

const MARKS: Readonly<Record<StepEvent['type'], StepMark>> = {
  intended: 'sent',
  accepted: 'accepted',
  refused: 'open',
  uncertain: 'sent',
  unclear: 'unclear',
  done: 'done',
  stated: 'stated',
};

/** What the journal of a plan says of each step. An intent without an outcome counts as sent. */
export function readPlanJournal(entries: readonly JournalEntry<PlanEvent>[]): ReadonlyMap<string, StepMark> {
  const marks = new Map<string, StepMark>();
  for (const { event } of entries) if ('step' in event) marks.set(event.step, MARKS[event.type]);
  return marks;
}
