import { accountKey } from '../domain/account-key.js';
import { hasFailed, isRunning } from '../domain/closure-state.js';
import {
  QUESTION_IDS,
  type Asker,
  type ClosureQuestion,
  type ClosureReport,
  type OpenQuestion,
} from '../domain/closing.js';
import type { ClosureKey } from '../domain/closure-store.js';
import type { EventSink } from '../domain/ports.js';
import type { CheckReport } from '../domain/report.js';
import { allowsClosure } from '../domain/verdict.js';
import { approachClosure, type ClosePorts, type ClosureDeskside } from './approach-closure.js';
import { answersOf, askAll, recordsAt, sourceOf, type Asked } from './ask-closure.js';
import { followCourse, toEvent, type ClosureCourse } from './closure-course.js';
import { guideTexts, listQuestions, type Answers, type QuestionSource } from './closure-questions.js';
import { readPlannedWords } from './planned-answers.js';
import { reportClosure, type CourseEnd } from './closure-report.js';
import { reportOn } from './by-way.js';
import { isWorthALine, needsOpening, observeClosure } from './observe-closure.js';
import type { ResolvedAccount } from './resolve-account.js';
import { checkConnected } from './check-connected.js';
import { walkClosure, type ClosureWalk } from './walk-closure.js';

export interface CloseOptions {
  readonly asker: Asker;
  /** Answers that flags or a file give: they come before those of earlier runs. */
  readonly given: Answers;
  /** Ids that a file answers, where there is one: each must be asked for, and nothing is done before all will do. */
  readonly script?: ReadonlySet<string>;
  readonly emit: EventSink;
  /** Called before questions, so that nothing moves on the screen while one is open. */
  readonly onChecked: () => void;
  /** Writes the record of the closure, as far as it is known. @throws AcctcloseError. */
  readonly keepRecord: (key: ClosureKey) => Promise<void>;
  /** The document of a check. */
  readonly toText: (report: CheckReport) => string;
}

/** `refused` by the check; `open` where answers are missing, or given to questions that nobody asks; else how far it came. */
export type CloseResult =
  | { readonly kind: 'refused'; readonly report: CheckReport }
  | { readonly kind: 'open'; readonly open: readonly OpenQuestion[]; readonly unasked: readonly string[] }
  | { readonly kind: 'ended'; readonly report: ClosureReport };

/**
 * Leads through the closure of the connected account, under its lock. What was answered, done or filed before is
 * taken from the journal. @throws AcctcloseError.
 */
export async function closeAccount(
  account: ResolvedAccount,
  ports: ClosePorts,
  options: CloseOptions,
): Promise<CloseResult> {
  const desk = await approachClosure(account, ports, options.emit, options.given.get(QUESTION_IDS.way));
  const lock = await (await ports.locks()).hold(accountKey(desk.identity));
  try {
    const journal = await (await ports.closures()).openJournal(desk.identity, desk.now);
    try {
      const course = followCourse(journal, desk.now, desk.guide.afterSubmission);
      return await closeUnderLock({ desk, course, ports, options });
    } finally {
      await journal.close();
    }
  } finally {
    await lock.release();
  }
}

interface Run {
  readonly desk: ClosureDeskside;
  readonly course: ClosureCourse;
  readonly ports: ClosePorts;
  readonly options: CloseOptions;
}

async function closeUnderLock(run: Run): Promise<CloseResult> {
  const before = (await lookFirst(run)) ?? (await settleFiling(run));
  if (before) return before;
  const { desk, options } = run;
  options.asker.warn(
    desk.guide.warning,
    guideTexts({ account: desk.identity, guide: desk.guide }, new Map()),
  );
  if (!desk.session) return goOnKeyless(run);
  const report = reportOn(desk.guide, options.given.get(QUESTION_IDS.way), await checkAgain(run));
  options.onChecked();
  if (!allowsClosure(report.verdict)) return { kind: 'refused', report };
  const source = sourceOf(desk, report.outcomes);
  return (options.script && (await rehearse(source, options.script, run))) ?? askAndWalk(source, report, run);
}

/** The check of the run that deleted the key still stands: nothing can be read any more. */
async function goOnKeyless(run: Run): Promise<CloseResult> {
  const { desk, course, options } = run;
  const source = sourceOf(desk, []);
  options.onChecked();
  if (needsOpening(course.state())) {
    const unfit = options.script && (await rehearse(source, options.script, run));
    if (unfit) return unfit;
    await open(run);
  }
  return askOn(source, run);
}

/** What the provider shows of a closure comes first: one that runs, or is through, is never filed again. */
async function lookFirst(run: Run): Promise<CloseResult | undefined> {
  const { desk, course } = run;
  const seen = await observeClosure(desk);
  if (seen?.stage !== undefined && isWorthALine(seen.stage, course.state())) {
    if (!hasFailed(seen) && needsOpening(course.state())) await open(run);
    await course.append(toEvent(seen, seen.stage));
  }
  const state = course.state();
  if (state.stage === 'closed') return end('closed', run);
  return isRunning(state) ? end('running', run) : undefined;
}

/** An earlier run was cut off at the step that files: only the person knows what became of it. */
async function settleFiling(run: Run): Promise<CloseResult | undefined> {
  const { course, options } = run;
  const { submission } = course.state();
  if (submission !== 'intended' && submission !== 'uncertain') return undefined;
  options.onChecked();
  const answer = (await options.asker.wasFiled?.()) ?? 'unknown';
  if (answer === 'unknown') return end('uncertain', run);
  if (answer === 'no') await course.append({ type: 'refused', code: 'not-filed' });
  else await course.append({ type: 'submitted', by: 'you' });
  return answer === 'no' ? undefined : end('filed', run);
}

async function checkAgain({ desk, ports, options }: Run): Promise<CheckReport> {
  const { adapter, session, now } = desk;
  if (!session) throw new Error('there is nothing to check with');
  return checkConnected({ adapter, session, now }, ports, { emit: options.emit });
}

/** Holds a file of answers against the questions before anything is written down. */
async function rehearse(
  source: QuestionSource,
  script: ReadonlySet<string>,
  run: Run,
): Promise<CloseResult | undefined> {
  const { ended, asked } = await ask(source, run, () => Promise.resolve());
  const unasked = [...script].filter((id) => !asked.has(id));
  if (ended.kind === 'open') return { kind: 'open', open: ended.open, unasked };
  return ended.kind === 'answered' && unasked.length > 0 ? { kind: 'open', open: [], unasked } : undefined;
}

async function askAndWalk(source: QuestionSource, report: CheckReport, run: Run): Promise<CloseResult> {
  const { course } = run;
  if (beginsAnew(run)) await open(run);
  const store = await run.ports.closures();
  const sha256 = await store.write(run.desk.identity, 'check.json', run.options.toText(report));
  const { verdict, forecast } = report;
  await course.append({ type: 'checked', verdict, sha256, forecast: forecast.earliest });
  await noteVerification(run);
  return askOn(source, run);
}

async function askOn(source: QuestionSource, run: Run): Promise<CloseResult> {
  const { ended } = await ask(source, run, (event) => run.course.append(event));
  if (ended.kind === 'open') return { kind: 'open', open: ended.open, unasked: [] };
  if (ended.kind === 'declined') return end('declined', run, { source, ...ended });
  return walkOn(source, ended.answers, run);
}

/** The consent to deleting a key is not one to deleting another. */
function beginsAnew({ desk, course }: Run): boolean {
  const { ownKey, ownKeyId } = course.state();
  const used = desk.session?.closure?.ownKey?.id;
  return needsOpening(course.state()) || (used !== undefined && ownKey !== 'kept' && ownKeyId !== used);
}

async function walkOn(source: QuestionSource, answers: Answers, run: Run): Promise<CloseResult> {
  const { desk, course, options } = run;
  const walk: ClosureWalk = {
    ...{ steps: listQuestions(source, answers).steps, answers, course, asker: options.asker },
    ...{ texts: guideTexts(source, answers), session: desk.session, title: desk.adapter.title },
    keepRecord: () => options.keepRecord(desk.identity),
  };
  return end((await walkClosure(walk)) === 'filed' ? 'filed' : 'walk', run, { source, answers });
}

async function ask(source: QuestionSource, run: Run, append: ClosureCourse['append']): Promise<Asked> {
  const { desk, ports, options } = run;
  const inspector = await ports.inspector();
  const words = await readPlannedWords(await ports.plans(desk.identity, desk.now), desk.now());
  const { asker, given } = options;
  const state = run.course.state();
  return askAll({ source, inspector, asker, given, words, state, append, ...recordsAt(desk) });
}

/** Once the key is gone, only the journal tells it. */
async function noteVerification({ desk, course }: Run): Promise<void> {
  const { verification } = desk.identity;
  if (verification === 'unknown' || course.state().verification === verification) return;
  await course.append({ type: 'verified', verification });
}

function open({ desk, course, ports }: Run): Promise<void> {
  const { provider, accountId, name } = desk.identity;
  const called = name === undefined ? {} : { name };
  return course.append({
    type: 'opened',
    version: ports.version,
    provider,
    accountId,
    ...called,
    kind: 'own',
    ...(desk.session ? {} : { keyless: true }),
  });
}

interface Ending {
  readonly source: QuestionSource;
  readonly answers: Answers;
  readonly question?: ClosureQuestion;
}

async function end(how: CourseEnd['end'], run: Run, ending?: Ending): Promise<CloseResult> {
  const { desk, course, ports } = run;
  const { source = sourceOf(desk, []), answers = answersOf(course.state()), question } = ending ?? {};
  const report = await reportClosure({
    ...{ end: how, source, answers, course, calendar: await ports.calendar() },
    folder: (await ports.closures()).folder(desk.identity),
    ...(question ? { declined: question } : {}),
  });
  return { kind: 'ended', report };
}
