import type { GuideTexts } from './closing.js';
import type { ClosureEvent, ClosureSubject, Wording } from './closure.js';
import type { ClosureState, KnownAnswer } from './closure-state.js';
import type { JournalEntry } from './journal.js';

/** An answer with what it was given to. */
export interface RecordedAnswer extends KnownAnswer {
  /** Id of the question. */
  readonly step: string;
  /** What was asked, where that can still be told: a sentence of the check, or one of the guide. */
  readonly asked?: string | Wording;
}

/** What the user said of a step of a plan. */
export interface RecordedWord {
  readonly step: string;
  readonly answer: 'done' | 'not-needed';
  /** ISO 8601. */
  readonly at: string;
}

/** A plan of preparation that was begun, with its steps by what became of them. */
export interface RecordedPlan {
  readonly digest: string;
  /** Instants, ISO 8601. */
  readonly begunAt: string;
  readonly endedAt: string;
  readonly steps: number;
  readonly done: number;
  readonly stated: number;
  /** What the user said of steps, in the order of time. */
  readonly words: readonly RecordedWord[];
}

/** Everything that is known of a closure, to be filed away. Holds no secret and no copy of a document. */
export interface ClosureRecord {
  readonly kind: 'closure-record';
  /** Of the program. */
  readonly version: string;
  readonly writtenAt: Date;
  readonly subject: ClosureSubject;
  readonly state: ClosureState;
  /** The document of the check, where the file still is the one that the journal names. */
  readonly checked?: unknown;
  readonly answers: readonly RecordedAnswer[];
  /** Files that were given: names and hashes. */
  readonly materials: readonly RecordedAnswer[];
  /** The export, by its folder and the hash of its manifest, or the waiver. */
  readonly records?: KnownAnswer;
  readonly plans: readonly RecordedPlan[];
  readonly entries: readonly JournalEntry<ClosureEvent>[];
  /** SHA-256 of the journal's last line; each line carries that of the line before. */
  readonly last: string;
  readonly folder: string;
  readonly texts: GuideTexts;
}
