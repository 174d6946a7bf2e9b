import type { AppEvent } from '../domain/events.js';
import type { PlanStep } from '../domain/plan.js';
import type { StepResult } from '../domain/preparation.js';
import { isoSeconds } from '../domain/time.js';
import { wordStep, type ProviderTexts } from './messages.js';
import { createProgress, type Progress } from './progress.js';
import { readableTime } from './render/cells.js';
import { sanitize } from './sanitize.js';
import type { Screen } from './screen.js';
import { createLine } from './status-line.js';
import { fill, type Words } from './words/index.js';

/** Goes without saying in a line that is to be short. */
const YEAR = '2026-';

/** What is in the way, said once on a terminal: many steps may meet it. */
const STOPPED: ReadonlySet<StepResult['end']> = new Set(['blocked', 'failed']);

/** The line of a preparation on a terminal; a line for each ended step where nobody watches. */
export function createPrepareProgress(
  screen: Pick<Screen, 'spin' | 'note' | 'columns'>,
  words: Words,
  { texts }: { readonly texts: ProviderTexts },
): Progress {
  const line = createLine(screen);
  const common = createProgress({ spin: line.spin, note: screen.note }, words, []);
  const isWatched = screen.columns('stderr') !== undefined;
  const course = createCourse();
  const said = new Set<string>();
  const isWorthALine = ({ step, end, code }: StepResult): boolean => {
    if (!isWatched) return true;
    const obstacle = JSON.stringify([step.remedy, end, code]);
    if (!STOPPED.has(end) || said.has(obstacle)) return false;
    said.add(obstacle);
    return true;
  };
  const emit = (event: AppEvent): void => {
    common.emit(event);
    if (event.type === 'step-ended' && isWorthALine(event.result))
      screen.note(endLine(event.result, words, texts));
    const state = course.follow(event);
    if (state) line.spin(courseLine(state, words, texts));
  };
  return { emit, done: line.stop };
}

interface Running {
  readonly step: PlanStep;
  /** Set while it waits. */
  readonly wait?: { readonly why: string; readonly until: Date };
}

interface CourseState extends Running {
  readonly done: number;
  readonly total: number;
}

/** Counts steps, and picks the one that holds up the others: the first that waits, else the first that runs. */
function createCourse(): { follow(event: AppEvent): CourseState | undefined } {
  const running = new Map<string, Running>();
  let [total, ended] = [0, 0];
  const take = (event: AppEvent): boolean => {
    if (event.type === 'plan-started') total = event.steps;
    else if (event.type === 'step-started') running.set(event.step.id, { step: event.step });
    else if (event.type === 'step-waiting') running.set(event.step.id, { step: event.step, wait: event });
    else if (event.type === 'step-ended') {
      running.delete(event.result.step.id);
      ended += 1;
    } else return false;
    return true;
  };
  return {
    follow: (event) => {
      if (!take(event)) return undefined;
      const all = [...running.values()];
      const shown = all.find(({ wait }) => wait) ?? all[0];
      return shown && { ...shown, done: Math.min(ended + 1, total), total };
    },
  };
}

function courseLine({ step, wait, done, total }: CourseState, words: Words, texts: ProviderTexts): string {
  const text = wordStep(step, texts);
  if (!wait) return fill(words['progress.step'], { done, total, text });
  const why = wait.why === 'provider' ? words['progress.provider'] : sanitize(wait.why);
  return fill(words['progress.waiting'], {
    done,
    total,
    text,
    why,
    until: readableTime(isoSeconds(wait.until)).slice(YEAR.length),
  });
}

/** `blocked (Forbidden): Stop the instance i-1.` */
function endLine({ step, end, already, code }: StepResult, words: Words, texts: ProviderTexts): string {
  const state = words[`end.${already ? 'already' : end}`];
  return fill(words['progress.ended'], {
    state: code === undefined ? state : `${state} (${sanitize(code)})`,
    text: wordStep(step, texts),
  });
}
