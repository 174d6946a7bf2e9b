import { ApiError } from '../domain/errors.js';
import { leavesUnknown, mayActLater } from '../domain/fault.js';
import type { Journal, PlanEvent, StepMark } from '../domain/journal.js';
import type { PlanStep } from '../domain/plan.js';
import type { Clock, EventSink } from '../domain/ports.js';
import type { StepResult } from '../domain/preparation.js';
import type { AskCode, RemedyDesk, StepState } from '../domain/remedy.js';

export interface StepRun {
  readonly desk: RemedyDesk;
  readonly journal: Pick<Journal<PlanEvent>, 'append'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly emit: EventSink;
  /** Absent where asking is not allowed. */
  readonly askCode?: AskCode;
}

/** A thing counts as gone when it is not there at so many looks in a row: lists lag behind. */
const CLEAN_LOOKS = 2;
/**
 * After a call with an unknown outcome, the thing must stand untouched at so many looks before the call is made anew:
 * half a minute and more, since some lists show nothing of what is going until it is gone.
 */
const STEADY_LOOKS = 10;
const MOST_CALLS_UNKNOWN = 3;
/** A refused release is looked at before it is believed: the thing may be between two states that no list shows. */
const MOST_REFUSALS = 2;
const AFTER_REFUSAL_MS = 3_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const GROWTH = 1.5;

/** What an answer to the call means. */
type Reply =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'uncertain' }
  /** Nobody understands it. */
  | { readonly kind: 'unclear'; readonly result: StepResult }
  | { readonly kind: 'in-the-way'; readonly code: string; readonly message: string }
  /** Refused, without a word of when it would be heard. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly result: StepResult;
    }
  | { readonly kind: 'final'; readonly result: StepResult };

/** Where one step stands while it is carried out. */
interface Course {
  mark: StepMark;
  /** Milliseconds since the epoch. */
  deadline: number;
  cleanLooks: number;
  steadyLooks: number;
  unknownCalls: number;
  refusals: number;
  /** How the step ends if what was answered, and nobody understands, leaves the thing as it is. */
  unclear: StepResult | undefined;
  /** What the provider last said was in the way. */
  obstacle: { readonly code: string; readonly message: string } | undefined;
}

/**
 * Carries out one step: looks, makes its call once, and looks until it is done or its time is over.
 * @param mark what earlier runs wrote of it.
 */
export async function runStep(step: PlanStep, mark: StepMark, run: StepRun): Promise<StepResult> {
  const { desk, clock, signal, emit } = run;
  // What the provider took is never sent again, however long it shows nothing of it.
  const begun = desk.takesUp?.(step) ? 'open' : mark;
  const course: Course = {
    ...{ mark: begun, deadline: clock.now().getTime() + step.waitSeconds * 1000 },
    ...{ cleanLooks: 0, steadyLooks: 0, unknownCalls: 0, refusals: 0, obstacle: undefined },
    unclear: begun === 'unclear' ? { step, end: 'failed', ...ANSWERED_EARLIER } : undefined,
  };
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = nextWait(waitMs, course)) {
    const result = await advance(step, course, run);
    if (result) return result;
    if (clock.now().getTime() >= course.deadline && course.cleanLooks === 0) return overdue(step, course);
    const until = new Date(course.deadline);
    emit({ type: 'step-waiting', step, why: course.obstacle?.code ?? 'provider', until });
    await clock.sleep(pauseAfter(course, waitMs), signal);
  }
}

/** What is said of an answer that an earlier run got, and nobody understood. */
const ANSWERED_EARLIER = {
  code: 'outcome-unknown',
  message:
    'an earlier call was answered by a code that is not known, and nothing shows that it was heard. Look in the console; to call again, make a new plan: acctclose prepare',
};

function pauseAfter({ cleanLooks, refusals }: Course, waitMs: number): number {
  if (cleanLooks > 0) return FIRST_WAIT_MS;
  return refusals > 0 ? Math.max(AFTER_REFUSAL_MS, waitMs) : waitMs;
}

/** Longer and longer while the provider is at it; the second clean look comes soon after the first. */
function nextWait(waitMs: number, { cleanLooks }: Course): number {
  return cleanLooks > 0 ? waitMs : Math.min(LONGEST_WAIT_MS, waitMs * GROWTH);
}

/** One look, and the call where it is due. Gives the result once there is one. */
async function advance(step: PlanStep, course: Course, run: StepRun): Promise<StepResult | undefined> {
  let state: StepState;
  try {
    state = await run.desk.look(step);
  } catch (error) {
    return failedCall(step, error);
  }
  course.cleanLooks = state === 'done' ? course.cleanLooks + 1 : 0;
  course.steadyLooks = state === 'todo' ? course.steadyLooks + 1 : 0;
  if (state === 'done') return course.cleanLooks >= CLEAN_LOOKS ? conclude(step, course, run) : undefined;
  if (state === 'under-way') {
    course.mark = course.mark === 'sent' || course.mark === 'unclear' ? 'accepted' : course.mark;
    return undefined;
  }
  if (course.mark === 'unclear') return course.steadyLooks >= STEADY_LOOKS ? course.unclear : undefined;
  return isDue(course) ? call(step, course, run) : undefined;
}

/** Whether the call is to be made: it was not, or it was lost and the thing stands untouched. */
function isDue({ mark, steadyLooks, unknownCalls }: Course): boolean {
  if (mark === 'sent') return steadyLooks >= STEADY_LOOKS && unknownCalls < MOST_CALLS_UNKNOWN;
  return mark === 'open';
}

async function call(step: PlanStep, course: Course, run: StepRun): Promise<StepResult | undefined> {
  const { journal } = run;
  const locked = await unlock(step, course, run);
  if (locked) return locked;
  await journal.append({ type: 'intended', step: step.id });
  const reply = await act(step, run);
  course.steadyLooks = 0;
  switch (reply.kind) {
    case 'accepted':
      course.mark = 'accepted';
      course.obstacle = undefined;
      return undefined;
    case 'uncertain':
      course.mark = 'sent';
      course.unknownCalls += 1;
      return undefined;
    case 'unclear':
      course.mark = 'unclear';
      course.unclear = reply.result;
      return undefined;
    case 'in-the-way':
      course.mark = 'open';
      course.obstacle = reply;
      return undefined;
    case 'refused':
      course.mark = 'open';
      course.obstacle = reply;
      course.refusals += 1;
      return step.stage !== 'release' || course.refusals >= MOST_REFUSALS ? reply.result : undefined;
    case 'final':
      return reply.result;
  }
}

/** Gets what the call wants of a person; gives the result where that fails. What a person takes is no wait for the provider. */
async function unlock(
  step: PlanStep,
  course: Course,
  { desk, clock, askCode }: StepRun,
): Promise<StepResult | undefined> {
  const asked = clock.now().getTime();
  try {
    await desk.unlock?.(step, askCode);
    course.deadline += clock.now().getTime() - asked;
    return undefined;
  } catch (error) {
    return failedCall(step, error);
  }
}

/** Makes the call and writes down what came of it. */
async function act(step: PlanStep, { desk, journal }: StepRun): Promise<Reply> {
  try {
    const requestId = await desk.act(step);
    await journal.append({
      type: 'accepted',
      step: step.id,
      ...(requestId === undefined ? {} : { requestId }),
    });
    return { kind: 'accepted' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, code, message } = error.fault;
    if (kind === 'not-found') {
      await journal.append({ type: 'accepted', step: step.id });
      return { kind: 'accepted' };
    }
    const result = failedCall(step, error);
    if (kind === 'unexpected') {
      await journal.append({ type: 'unclear', step: step.id, code });
      return { kind: 'unclear', result };
    }
    if (leavesUnknown(kind)) {
      await journal.append({ type: 'uncertain', step: step.id, code });
      return { kind: 'uncertain' };
    }
    await journal.append({ type: 'refused', step: step.id, code });
    if (mayActLater(kind)) return { kind: 'in-the-way', code, message };
    return kind === 'refused' ? { kind, code, message, result } : { kind: 'final', result };
  }
}

async function conclude(step: PlanStep, { mark }: Course, { journal }: StepRun): Promise<StepResult> {
  const already = mark === 'open' ? ({ already: true } as const) : {};
  await journal.append({ type: 'done', step: step.id, ...already });
  return { step, end: 'done', ...already };
}

/** The bound is reached: either something was in the way all the time, or the provider has not finished. */
function overdue(step: PlanStep, { obstacle, mark, unclear }: Course): StepResult {
  if (mark === 'unclear' && unclear) return unclear;
  if (mark !== 'open' || !obstacle) return { step, end: 'under-way' };
  const { code, message } = obstacle;
  return { step, end: 'blocked', code, message };
}

/** A refusal the user can do something about, or an answer that nobody foresaw. */
function failedCall(step: PlanStep, error: unknown): StepResult {
  if (!(error instanceof ApiError)) throw error;
  const { fault, needs } = error;
  const { kind, code, message } = fault;
  const end = leavesUnknown(kind) ? 'failed' : 'blocked';
  return { step, end, code, message, ...(kind === 'denied' ? { needs } : {}) };
}
