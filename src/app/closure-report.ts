import {
  QUESTION_IDS,
  type ClosureEnd,
  type ClosureQuestion,
  type ClosureReport,
} from '../domain/closing.js';
import type { ExitCode } from '../domain/exit-codes.js';
import type { Calendar } from '../domain/calendar.js';
import type { ClosureCourse } from './closure-course.js';
import {
  guideTexts,
  listQuestions,
  readVerification,
  type Answers,
  type QuestionSource,
} from './closure-questions.js';
import { tasksLeft } from './walk-closure.js';

/** Where the course of a closure ended. */
export interface CourseEnd {
  readonly end: ClosureEnd;
  readonly source: QuestionSource;
  readonly answers: Answers;
  readonly course: ClosureCourse;
  readonly calendar: Calendar;
  readonly folder: string;
  readonly declined?: ClosureQuestion;
}

const EXITS: Readonly<Record<Exclude<ClosureEnd, 'declined'>, ExitCode>> = {
  walk: 6,
  filed: 6,
  running: 6,
  uncertain: 6,
  closed: 0,
};

/** What a run of `close` comes to, with what comes next. */
export async function reportClosure(ending: CourseEnd): Promise<ClosureReport> {
  const { end, source, answers, course, calendar, folder, declined } = ending;
  const { account, guide } = source;
  const { stage, since, evidence, check } = course.state();
  // What calls tell comes before what was said.
  const stated =
    account.verification === 'unknown' ? readVerification(answers.get(QUESTION_IDS.verification)) : undefined;
  const expect =
    since === '' ? undefined : await guide.expect(stage, new Date(since), calendar, check?.forecast);
  return {
    ...{ kind: 'closure', account, end, stage, since, evidence, folder },
    ...(stated ? { statedVerification: stated } : {}),
    walk: end === 'walk' || end === 'filed' || end === 'running' ? left(source, answers, course) : [],
    ...(expect ? { expect } : {}),
    ...(declined ? { declined } : {}),
    texts: guideTexts(source, answers),
    exitCode: end === 'declined' ? exitOfRefusal(declined) : EXITS[end],
  };
}

function left(source: QuestionSource, answers: Answers, course: ClosureCourse): ClosureReport['walk'] {
  return tasksLeft({ steps: listQuestions(source, answers).steps, answers, course });
}

/** What is not given up is consent withheld; what is not so has to be processed first. */
function exitOfRefusal(declined: ClosureQuestion | undefined): ExitCode {
  return declined?.kind === 'consent' ? 10 : 3;
}
