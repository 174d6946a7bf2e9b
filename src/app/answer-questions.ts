import type { InspectedAnswer } from '../domain/answer-inspector.js';
import type { Asker, ClosureQuestion, Complaint, GuideTexts, OpenQuestion } from '../domain/closing.js';
import type { Answers } from './closure-questions.js';
import { isRefusal } from './judge-answer.js';

/** An answer that will do. */
type GoodAnswer = Extract<InspectedAnswer, { readonly ok: true }>;

export interface QuestionRun {
  /** The questions as they follow from the answers so far. */
  readonly list: (answers: Answers) => readonly ClosureQuestion[];
  /** What earlier runs know. */
  readonly known: Answers;
  readonly texts: (answers: Answers) => GuideTexts;
  readonly asker: Pick<Asker, 'answer'>;
  readonly judge: (question: ClosureQuestion, given: string) => Promise<InspectedAnswer>;
  /** Writes an answer down. */
  readonly keep: (question: ClosureQuestion, answer: GoodAnswer) => Promise<void>;
}

/** All answers; or the one that ended it; or what is still open where nobody answers. */
export type QuestionsEnd =
  | { readonly kind: 'answered'; readonly answers: Answers }
  | { readonly kind: 'declined'; readonly question: ClosureQuestion; readonly answers: Answers }
  | { readonly kind: 'open'; readonly open: readonly OpenQuestion[] };

/** Puts one question after the other, each once; what earlier runs know is not asked again. */
export async function answerQuestions(run: QuestionRun): Promise<QuestionsEnd> {
  const answers = new Map(run.known);
  const open = new Map<string, OpenQuestion>();
  for (;;) {
    const question = run.list(answers).find((each) => isOpen(each) && !open.has(each.id));
    if (!question) break;
    const settled = await settle(question, run.texts(answers), run);
    if ('question' in settled) {
      open.set(question.id, settled);
      continue;
    }
    await run.keep(question, settled);
    answers.set(question.id, settled.answer);
    if (isRefusal(question, settled.answer)) return { kind: 'declined', question, answers };
  }
  return open.size > 0 ? { kind: 'open', open: [...open.values()] } : { kind: 'answered', answers };
}

/** A refusal of an earlier run is asked again: things may have changed. */
function isOpen(question: ClosureQuestion): boolean {
  return question.answer === undefined || isRefusal(question, question.answer);
}

async function settle(
  question: ClosureQuestion,
  texts: GuideTexts,
  { asker, judge }: QuestionRun,
): Promise<GoodAnswer | OpenQuestion> {
  let complaint: Complaint | undefined;
  for (;;) {
    const given = await asker.answer(question, texts, complaint);
    if (given === undefined) return { question, texts, ...(complaint ? { complaint } : {}) };
    const judged = await judge(question, given);
    if (judged.ok) return judged;
    complaint = { code: judged.code, args: judged.args };
  }
}
