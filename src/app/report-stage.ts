import { CLOSURE_STAGES, type ClosureEvent, type ClosureStage } from '../domain/closure.js';
import { hasFailed, readClosureJournal, type ClosureState } from '../domain/closure-state.js';
import { AcctcloseError } from '../domain/errors.js';
import type { JournalEntry } from '../domain/journal.js';
import { dayOf } from '../domain/time.js';
import { withCourse, type NotePorts } from './note-observation.js';
import type { KnownClosure } from './show-status.js';

/** What the user says of a closure; `on` is a day, YYYY-MM-DD. */
export interface StageReport {
  readonly stage: ClosureStage;
  readonly on: string;
}

/** Stages that can be reported: `preparing` is where every closure begins. */
const REPORTABLE: readonly ClosureStage[] = CLOSURE_STAGES.filter((stage) => stage !== 'preparing');

/** Providers write their days in zones up to here: a day that has begun there is not in the future. */
const EASTERNMOST_HOURS = 9;

/** @throws AcctcloseError of kind `usage` for a stage that is not known. */
export function readStage(text: string): ClosureStage {
  const stage = REPORTABLE.find((known) => known === text);
  if (stage) return stage;
  throw usage(`There is no stage ${text} to report.`, `Choose one of: ${REPORTABLE.join(', ')}.`);
}

/** @throws AcctcloseError of kind `usage` for what is no day, or not over yet. */
export function readDay(text: string, now: Date): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // Date.parse takes the 31st of a shorter month for a day of the next one.
  if (Number.isNaN(time) || dayOf(new Date(time), 0) !== text) {
    throw usage(`${text} is not a day.`, 'Give it as YYYY-MM-DD: --on 2026-11-21');
  }
  if (text > dayOf(now, EASTERNMOST_HOURS))
    throw usage(`${text} has not come yet.`, 'Give the day on which it happened.');
  return text;
}

/** Writes down what the user says of a closure. Said again, it stays one line. @throws AcctcloseError. */
export async function reportStage(
  closure: KnownClosure,
  { stage, on }: StageReport,
  ports: NotePorts,
  now: () => Date,
): Promise<void> {
  assertAfterFiling(closure.entries, on);
  await withCourse(closure, ports, { now }, async (course) => {
    const state = course.state();
    if (state.source === 'reported' && state.stage === stage && state.since === on) return;
    if (stage === 'submitted' && isFiled(state)) throw filedBefore(closure, state);
    if (hasFailed(state) && !hasFailed({ stage })) await course.append(begin(closure, state, ports.version));
    await course.append({ type: 'reported', stage, on });
  });
}

/** A closure that was begun anew after it had failed starts from nothing. */
function begin({ subject }: KnownClosure, { ownKey }: ClosureState, version: string): ClosureEvent {
  return { type: 'opened', version, ...subject, ...(ownKey === 'kept' ? {} : { keyless: true }) };
}

/** A filing is reported once; only the day of a report can be mended. */
function isFiled({ stage, source, submission }: ClosureState): boolean {
  return submission === 'done' && !hasFailed({ stage }) && !(stage === 'submitted' && source === 'reported');
}

function filedBefore({ accountId }: KnownClosure, { stage }: ClosureState): AcctcloseError {
  return usage(
    `The closure of ${accountId} is filed already: ${stage}.`,
    `See how far it is: acctclose status ${accountId}`,
  );
}

/** Nothing can come of a closure before it was filed. */
function assertAfterFiling(entries: readonly JournalEntry<ClosureEvent>[], on: string): void {
  const filed = filingDay(entries);
  if (filed === undefined || on >= filed) return;
  throw usage(
    `The closure was filed on ${filed}, which is after ${on}.`,
    'Give the day on which it happened.',
  );
}

/** Day on which the running closure was filed, as far as that is known. */
function filingDay(entries: readonly JournalEntry<ClosureEvent>[]): string | undefined {
  const { submission, submissionAt } = readClosureJournal(entries);
  if (submission === 'done' && submissionAt !== undefined) return dayOf(new Date(submissionAt), 0);
  const begun = entries.findLastIndex(({ event }) => event.type === 'opened');
  const said = entries
    .slice(begun)
    .map(({ event }) => event)
    .find((event) => event.type === 'reported' && event.stage === 'submitted');
  return said?.type === 'reported' ? said.on : undefined;
}

function usage(message: string, advice: string): AcctcloseError {
  return new AcctcloseError('usage', message, { code: 'usage', tryThis: [advice] });
}
