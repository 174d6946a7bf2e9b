import type { ClosureEvent, ClosureStage, Observation } from '../domain/closure.js';
import { readClosureJournal, type ClosureState } from '../domain/closure-state.js';
import type { Journal, JournalEntry } from '../domain/journal.js';

/** The journal of one closure, and what it says up to its last line. */
export interface ClosureCourse {
  readonly state: () => ClosureState;
  append(event: ClosureEvent): Promise<void>;
}

/** Goes on with a journal. @param afterSubmission the stage that filing leads to. */
export function followCourse(
  journal: Journal<ClosureEvent>,
  now: () => Date,
  afterSubmission?: ClosureStage,
): ClosureCourse {
  const entries: JournalEntry<ClosureEvent>[] = [...journal.entries];
  return {
    state: () => readClosureJournal(entries, afterSubmission),
    async append(event) {
      await journal.append(event);
      entries.push({ at: now().toISOString(), event });
    },
  };
}

/** What was seen, as the journal has it. */
export function toEvent({ evidence, reasons, until }: Observation, stage: ClosureStage): ClosureEvent {
  const more = { ...(reasons ? { reasons } : {}), ...(until === undefined ? {} : { until }) };
  return { type: 'observed', stage, evidence, ...more };
}
