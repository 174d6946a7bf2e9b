import type { ProcedureStep } from '../domain/closure.js';
import type { Asker, GuideTexts, WalkTask } from '../domain/closing.js';
import { ApiError } from '../domain/errors.js';
import { FAULTS } from '../domain/fault.js';
import type { Session } from '../domain/adapter.js';
import { explainFault } from './explain-fault.js';
import type { Answers } from './closure-questions.js';
import type { ClosureCourse } from './closure-course.js';

export interface ClosureWalk {
  readonly steps: readonly ProcedureStep[];
  readonly answers: Answers;
  readonly course: ClosureCourse;
  readonly asker: Pick<Asker, 'walk' | 'keyRemoved'>;
  readonly texts: GuideTexts;
  readonly session: Pick<Session, 'closure'> | undefined;
  /** What to call the provider. */
  readonly title: string;
  /** Files away what is known so far. */
  readonly keepRecord: () => Promise<void>;
}

/** `left`: a person has steps to do. `filed`: every step is done, the one that files among them. */
export type WalkEnd = 'left' | 'filed';

/** Carries out what is behind the answers, in the guide's order: by a call what a call does, the rest by the person. */
export async function walkClosure(walk: ClosureWalk): Promise<WalkEnd> {
  for (const step of walk.steps) {
    if (step.kind === 'remove-own-key' && isForTool(step, walk)) await removeOwnKey(step, walk);
    else if (isLeft(step, walk) && !(await leadThrough(toTask(step), walk))) return 'left';
  }
  return walk.course.state().submission === 'done' ? 'filed' : 'left';
}

/** What a person has still to do. */
export function tasksLeft(walk: Pick<ClosureWalk, 'steps' | 'answers' | 'course'>): readonly WalkTask[] {
  return walk.steps.filter((step) => isLeft(step, walk)).map(toTask);
}

type Place = Extract<ProcedureStep, { readonly kind: 'walk' | 'remove-own-key' }>;

function isLeft(step: ProcedureStep, walk: Pick<ClosureWalk, 'steps' | 'answers' | 'course'>): step is Place {
  const { walked, submission, ownKey } = walk.course.state();
  if (step.kind === 'remove-own-key')
    return !isForTool(step, walk) && ownKey !== 'removed' && !walked.has(step.id);
  if (step.kind !== 'walk') return false;
  // Whoever says that it was filed has done all that comes before.
  return !walked.has(step.id) && !(submission === 'done' && comesUpToFiling(step, walk.steps));
}

function comesUpToFiling(step: ProcedureStep, steps: readonly ProcedureStep[]): boolean {
  const filing = steps.findIndex((each) => each.kind === 'walk' && each.submits === true);
  return steps.indexOf(step) <= filing;
}

function isForTool({ id }: Place, { answers }: Pick<ClosureWalk, 'answers'>): boolean {
  return answers.get(id) === 'remove';
}

function toTask(step: ProcedureStep): WalkTask {
  const { id, text } = step;
  if (step.kind !== 'walk') return { id, text, submits: false };
  const { url, paste, submits = false } = step;
  return { id, text, submits, ...(url === undefined ? {} : { url }), ...(paste ? { paste } : {}) };
}

/** Intent comes before the step that files: should the run end there, the next one asks what became of it. */
async function leadThrough(task: WalkTask, { asker, course, texts }: ClosureWalk): Promise<boolean> {
  if (!asker.walk) return false;
  if (task.submits) await course.append({ type: 'submitting' });
  const end = await asker.walk(task, texts);
  if (end === 'done') {
    await course.append({ type: 'walked', step: task.id });
    if (task.submits) await course.append({ type: 'submitted', by: 'you' });
    return true;
  }
  if (task.submits) await course.append({ type: 'refused', code: 'not-filed' });
  return false;
}

/** Record and intent are on the disk before the call: a key that is refused afterwards was deleted. */
async function removeOwnKey(
  { id }: Place,
  { course, session, title, asker, keepRecord }: ClosureWalk,
): Promise<void> {
  const { ownKey: mark } = course.state();
  if (mark === 'removed') return;
  const ownKey = session?.closure?.ownKey;
  if (!ownKey) {
    // Without a session the key was refused after the intent to delete it: it is gone.
    if (mark === 'removing' && !session) return course.append({ type: 'key-removed' });
    throw new Error('the key in use cannot be deleted by a call');
  }
  await keepRecord();
  await course.append({ type: 'key-removing', keyId: ownKey.id });
  try {
    await ownKey.remove();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, code } = error.fault;
    if (kind !== 'not-found') {
      // What may last must not be in the way for ever: the person may choose to do it by hand.
      const { passes, about } = FAULTS[kind];
      if (!passes || about === 'thing') await course.append({ type: 'withdrawn', step: id, code });
      throw explainFault(error, 'remove-key', title);
    }
  }
  await course.append({ type: 'key-removed' });
  asker.keyRemoved(ownKey.id);
}
