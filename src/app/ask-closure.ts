import type { AnswerInspector, InspectedAnswer } from '../domain/answer-inspector.js';
import type { ClosureEvent } from '../domain/closure.js';
import { hasFailed, type ClosureState } from '../domain/closure-state.js';
import { QUESTION_IDS, type Asker, type ClosureQuestion } from '../domain/closing.js';
import { partsOf } from '../domain/record-parts.js';
import type { CheckReport } from '../domain/report.js';
import { answerQuestions, type QuestionsEnd } from './answer-questions.js';
import type { ClosureDeskside } from './approach-closure.js';
import { guideTexts, listQuestions, type Answers, type QuestionSource } from './closure-questions.js';
import { findPlannedWord, type PlannedWords } from './planned-answers.js';
import { judgeAnswer } from './judge-answer.js';
import type { RecordsAtProvider } from './weigh-records.js';

export interface ClosureAsking {
  readonly source: QuestionSource;
  readonly inspector: AnswerInspector;
  readonly asker: Pick<Asker, 'answer' | 'showRecords'>;
  /** Answers that come before those of earlier runs. */
  readonly given: Answers;
  /** What was said already while plans were carried out. */
  readonly words: PlannedWords;
  readonly state: ClosureState;
  /** Writes an answer down. */
  readonly append: (event: ClosureEvent) => Promise<void>;
  /** What the provider holds of the account's records; absent where it cannot be asked any more. */
  readonly records?: RecordsAtProvider;
}

export interface Asked {
  readonly ended: QuestionsEnd;
  /** Ids of every question that came up. */
  readonly asked: ReadonlySet<string>;
}

/** Puts all questions of a closure that are open. */
export async function askAll(asking: ClosureAsking): Promise<Asked> {
  const { source, state, given, words, asker, append } = asking;
  const asked = new Set<string>();
  const earlier = hasFailed(state) ? [] : [...state.answers];
  const hashes = new Map(earlier.map(([id, { sha256 }]) => [id, sha256]));
  const said = new Map<string, string>();
  const ended = await answerQuestions({
    list: (answers) => {
      const { questions } = listQuestions(source, answers);
      for (const { id } of questions) asked.add(id);
      return questions;
    },
    known: await stillGood(asking),
    texts: (answers) => guideTexts(source, answers),
    asker: {
      answer: (question, ...rest) => {
        const at = given.has(question.id) ? undefined : findPlannedWord(question, words);
        if (at === undefined) return asker.answer(question, ...rest);
        said.set(question.id, at);
        return Promise.resolve('yes');
      },
    },
    judge: (question, text) => judge(question, text, { asking, hashes }),
    keep: async ({ id }, { answer, sha256, manifest }) => {
      if (manifest) await asker.showRecords?.(manifest);
      hashes.set(id, sha256);
      const known = state.answers.get(id);
      if (known?.answer === answer && known.sha256 === sha256) return;
      const saidAt = said.get(id);
      await append({
        ...{ type: 'answered', step: id, answer, ...(sha256 === undefined ? {} : { sha256 }) },
        ...(saidAt === undefined ? {} : { saidAt }),
      });
    },
  });
  return { ended, asked };
}

/** What earlier runs know, without what is given anew, and without an export that the account has outgrown since. */
async function stillGood(asking: ClosureAsking): Promise<Answers> {
  const { source, state, given } = asking;
  const known = new Map([...answersOf(state)].filter(([id]) => !given.has(id)));
  const records = known.get(QUESTION_IDS.records);
  const question = listQuestions(source, known).questions.find(({ kind }) => kind === 'records');
  if (records === undefined || !question) return known;
  const { ok } = await judge(question, records, { asking, hashes: new Map() });
  if (!ok) known.delete(QUESTION_IDS.records);
  return known;
}

/** One file cannot be two photographs. */
async function judge(
  question: ClosureQuestion,
  text: string,
  {
    asking: { source, inspector, records },
    hashes,
  }: { readonly asking: ClosureAsking; readonly hashes: ReadonlyMap<string, string | undefined> },
): Promise<InspectedAnswer> {
  const judged = await judgeAnswer(question, text, {
    ...{ account: source.account, inspector },
    ...(records ? { records } : {}),
  });
  if (!judged.ok || question.kind !== 'material') return judged;
  const isTaken = [...hashes].some(([id, sha256]) => id !== question.id && sha256 === judged.sha256);
  return isTaken ? { ok: false, code: 'same-file', args: {} } : judged;
}

/** A closure that failed is begun anew, with nothing answered. */
export function answersOf(state: ClosureState): Answers {
  if (hasFailed(state)) return new Map();
  return new Map([...state.answers].map(([id, { answer }]) => [id, answer]));
}

/** What the provider holds of the account's own records. */
export function recordsAt({ session, now }: ClosureDeskside): Pick<ClosureAsking, 'records'> {
  const desk = session?.records;
  return desk ? { records: { desk, now: now(), isOwn: true } } : {};
}

export function sourceOf(
  { identity: account, guide, session }: ClosureDeskside,
  outcomes: CheckReport['outcomes'],
): QuestionSource {
  const keyId = session?.closure?.ownKey?.id;
  const parts = partsOf(session?.records);
  return { account, guide, outcomes, parts, ...(keyId === undefined ? {} : { keyId }) };
}
