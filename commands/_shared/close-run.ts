import type { Context } from '../../src/context.js';
import type { ProviderAdapter } from '../../src/domain/adapter.js';
import type { OpenQuestion } from '../../src/domain/closing.js';
import type { ClosureKey } from '../../src/domain/closure-store.js';
import { AcctcloseError } from '../../src/domain/errors.js';
import type { ExitCode } from '../../src/domain/exit-codes.js';
import { commandLine } from '../../src/ui/command-line.js';
import { wordComplaint, wordGuide } from '../../src/ui/closure-texts.js';
import type { createProgress, Progress } from '../../src/ui/progress.js';
import { commandFor } from '../../src/ui/render/header.js';
import type { Screen } from '../../src/ui/screen.js';
import { fill, type Words } from '../../src/ui/words/index.js';
import { keepRecord } from './closure-record.js';
import { createScriptedAsker, createTerminalAsker } from './closure-asker.js';
import { createView } from './print.js';

/** What flags and files say beforehand. */
export interface Given {
  /** By the id of the question. */
  readonly answers: ReadonlyMap<string, string>;
  /** Ids that a file answers; present where one was given. */
  readonly script?: ReadonlySet<string>;
  /** The account that the file was written for. */
  readonly accountId?: string;
}

/** A file, or a process that cannot be asked, answers at once or not at all. */
export async function chooseAsker(adapter: ProviderAdapter, { answers, script }: Given, context: Context) {
  const { canAsk } = await context.screen();
  if (canAsk && !script) return { asker: await createTerminalAsker(adapter, answers, context) };
  const asker = await createScriptedAsker(adapter, answers, context);
  return { asker, script: script ?? new Set<string>() };
}

/** Makes what draws the course. */
type Draw = (screen: Screen, words: Words, conditions: Parameters<typeof createProgress>[2]) => Progress;

/** Runs the work of a closure while a line tells how far it is. What was done before an interruption is kept, and said. */
export async function working(
  adapter: ProviderAdapter,
  context: Context,
  work: (progress: Progress) => Promise<ExitCode>,
  draw: Draw,
): Promise<ExitCode> {
  const words = await context.words();
  const progress = draw(await context.screen(), words, adapter.conditions);
  try {
    return await work(progress);
  } catch (error) {
    const isInterrupted = error instanceof AcctcloseError && error.kind === 'interrupted';
    if (!context.signal.aborted && !isInterrupted) throw error;
    throw new AcctcloseError('interrupted', words['close.interrupted'], {
      code: 'interrupted',
      tryThis: [fill(words['next.close-on'], { command: commandLine(['acctclose', ...context.host.argv]) })],
    });
  } finally {
    progress.done();
  }
}

/** What was done counts, also where its record cannot be written; `status --record` tries again. */
export async function tryRecord(key: ClosureKey, context: Context): Promise<void> {
  try {
    await keepRecord(key, context);
  } catch (error) {
    if (!(error instanceof AcctcloseError)) throw error;
    (await context.screen()).trace(error.message);
  }
}

/** Questions that are open, and answers that nobody asks for. */
export interface Unanswered {
  readonly open: readonly OpenQuestion[];
  readonly unasked: readonly string[];
}

/** Names each of them. @param flags what the questions are about, where it is not the account itself. */
export async function unanswered(
  { open, unasked }: Unanswered,
  context: Context,
  flags: readonly string[] = [],
): Promise<AcctcloseError> {
  const [words, view] = [await context.words(), await createView(context, [], 'stderr')];
  const ids = open.map(({ question }) => question.id);
  const message = [
    ...(ids.length === 0 ? [] : [fill(words['close.missing'], { ids: ids.join(', ') })]),
    ...(unasked.length === 0 ? [] : [fill(words['close.unasked'], { ids: unasked.join(', ') })]),
    words['close.nothing-sent'],
  ];
  const hints = open.flatMap(({ question, texts, complaint }) => {
    const { id } = question;
    if (complaint) return [fill(words['close.answer-for'], { id, text: wordComplaint(complaint, words) })];
    // The ids of the others say what they are about.
    if ('text' in question)
      return [fill(words['close.answer-for'], { id, text: wordGuide(question.text, texts) })];
    return [];
  });
  const command = commandFor(['close', ...flags, '--questions', '--json'], view);
  return new AcctcloseError('usage', message.join(' '), {
    code: 'answers-missing',
    tryThis: [
      ...hints,
      ...(ids.includes('confirm') ? [fill(words['prompt.answer-by'], { flag: '--confirm ACCOUNT_ID' })] : []),
      fill(words['close.see-questions'], { command }),
    ],
  });
}
