import { accountKey } from '../domain/account-key.js';
import type { ClosureEvent, ClosureStage, ClosureSubject, Observation } from '../domain/closure.js';
import { hasFailed, type ClosureState } from '../domain/closure-state.js';
import type { ClosureKey, ClosureStore } from '../domain/closure-store.js';
import { AcctcloseError } from '../domain/errors.js';
import type { Locks } from '../domain/ports.js';
import { isWorthALine, needsOpening } from './observe-closure.js';
import { followCourse, toEvent, type ClosureCourse } from './closure-course.js';

/** What writing into the journal of a closure takes. */
export interface NotePorts {
  readonly version: string;
  locks(): Promise<Locks>;
  closures(): Promise<ClosureStore>;
}

export interface NoteOptions {
  /** The provider's time. */
  readonly now: () => Date;
  /** The stage that filing leads to. */
  readonly afterSubmission?: ClosureStage;
}

/** Goes on with the journal of a closure under its lock. @throws AcctcloseError of kind `locked`. */
export async function withCourse<T>(
  key: ClosureKey,
  ports: NotePorts,
  { now, afterSubmission }: NoteOptions,
  work: (course: ClosureCourse) => Promise<T>,
): Promise<T> {
  const lock = await (await ports.locks()).hold(accountKey(key));
  try {
    const journal = await (await ports.closures()).openJournal(key, now);
    try {
      return await work(followCourse(journal, now, afterSubmission));
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

/**
 * Writes down what was seen, where it is news. Another run that is at work on the account is left alone: the next look
 * tells it again. @returns the state after it.
 */
export async function noteObservation(
  { subject, state }: { readonly subject: ClosureSubject; readonly state: ClosureState },
  seen: Observation,
  ports: NotePorts,
  options: NoteOptions,
): Promise<ClosureState> {
  const { stage } = seen;
  if (stage === undefined || !isWorthALine(stage, state)) return state;
  try {
    return await withCourse(subject, ports, options, async (course) => {
      if (!isWorthALine(stage, course.state())) return course.state();
      const begin: ClosureEvent = { type: 'opened', version: ports.version, ...subject };
      if (needsOpening(course.state()) && !hasFailed(seen)) await course.append(begin);
      await course.append(toEvent(seen, stage));
      return course.state();
    });
  } catch (error) {
    if (error instanceof AcctcloseError && error.kind === 'locked') return state;
    throw error;
  }
}
