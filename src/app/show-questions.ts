import { QUESTION_IDS, type QuestionsReport } from '../domain/closing.js';
import { hasFailed, isRunning, readClosureJournal, type ClosureState } from '../domain/closure-state.js';
import type { EventSink } from '../domain/ports.js';
import type { CheckReport } from '../domain/report.js';
import { allowsClosure } from '../domain/verdict.js';
import { answersOf, sourceOf } from './ask-closure.js';
import { approachClosure, type ClosePorts } from './approach-closure.js';
import { reportOn } from './by-way.js';
import { observeClosure } from './observe-closure.js';
import { guideTexts, listQuestions, type Answers, type QuestionSource } from './closure-questions.js';
import { readPlannedWords, withPlannedWord } from './planned-answers.js';
import type { ResolvedAccount } from './resolve-account.js';
import { checkConnected } from './check-connected.js';

export interface ShowQuestions {
  /** Answers to take into account; nothing is written down. */
  readonly given: Answers;
  readonly emit: EventSink;
}

/**
 * The questions that closing the connected account would put, after its check. Only reads. A closure that runs
 * already has none. @returns the check where that stands in the way. @throws AcctcloseError.
 */
export async function showQuestions(
  account: ResolvedAccount,
  ports: ClosePorts,
  { given, emit }: ShowQuestions,
): Promise<QuestionsReport | CheckReport> {
  const desk = await approachClosure(account, ports, emit, given.get(QUESTION_IDS.way));
  const { adapter, identity, session, now } = desk;
  const { entries } = await (await ports.closures()).read(identity);
  const state = readClosureJournal(entries, desk.guide.afterSubmission);
  const source = sourceOf(desk, []);
  const seen = await observeClosure(desk);
  const stage = seen?.stage ?? state.stage;
  if (stage === 'closed') return none('closed', source, state, now());
  if (isRunning({ stage, submission: state.submission })) return none('running', source, state, now());
  const checked = session && (await checkConnected({ adapter, session, now }, ports, { emit }));
  const report = checked && reportOn(desk.guide, given.get(QUESTION_IDS.way), checked);
  if (report && !allowsClosure(report.verdict)) return report;
  const answers = new Map([...answersOf(state), ...given]);
  const listed = listQuestions({ ...source, outcomes: report?.outcomes ?? [] }, answers);
  const words = await readPlannedWords(await ports.plans(identity, now), now());
  const questions = listed.questions.map((question) => withPlannedWord(question, words));
  return {
    ...{ kind: 'questions', account: identity, finishedAt: now(), questions, complete: listed.complete },
    texts: guideTexts(source, answers),
  };
}

function none(
  end: NonNullable<QuestionsReport['end']>,
  source: QuestionSource,
  state: ClosureState,
  finishedAt: Date,
): QuestionsReport {
  const answers: Answers = hasFailed(state) ? new Map() : answersOf(state);
  return {
    ...{ kind: 'questions', account: source.account, finishedAt, end, questions: [], complete: true },
    texts: guideTexts(source, answers),
  };
}
