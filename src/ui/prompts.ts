import { AcctcloseError } from '../domain/errors.js';
import type { Choice, Prompt, Question } from '../domain/ports.js';
import { createPaint } from './paint.js';
import { sanitize } from './sanitize.js';
import type { QuestionStreams, Screen } from './screen.js';
import type { InputStream } from './streams.js';
import { discardTypedAhead } from './typed-ahead.js';
import { fill, type Words } from './words/index.js';
import { textWidth, wrapText } from './wrap.js';

/** As wide as what inquirer puts before a question. */
const MARGIN = '  ';

export interface PromptOptions {
  readonly screen: Pick<Screen, 'canAsk' | 'colors' | 'columns' | 'ask'>;
  readonly words: Words;
}

/** What the kinds of question differ in, in inquirer's terms. */
type Kind =
  | { readonly type: 'input' }
  | { readonly type: 'password'; readonly mask: string }
  | { readonly type: 'select'; readonly choices: readonly Listed[] };

/** A choice in the list, and as the answer once it is taken. */
interface Listed extends Choice {
  readonly short: string;
}

/** Questions on the terminal. Typed answers are trimmed and never empty; what was typed before is no answer. */
export function createPrompt({ screen, words }: PromptOptions): Prompt {
  const put = async (question: Question, kind: Kind): Promise<string> => {
    if (!screen.canAsk) throw refusal(question, words);
    return screen.ask((streams) => converse(question, kind, streams));
  };
  const converse = async (question: Question, kind: Kind, streams: QuestionStreams): Promise<string> => {
    const { default: inquirer } = await import('inquirer');
    const { input } = streams;
    const interruption = new AbortController();
    const unwatch = watchEnd(input, () => interruption.abort());
    try {
      if (!input.readable || (await discardTypedAhead(input))) throw interrupted(words);
      const prompt = inquirer.createPromptModule({ ...streams, signal: interruption.signal });
      const { answer } = await prompt<{ answer: string }>({
        ...kind,
        name: 'answer',
        message: sanitize(question.message),
        validate: (typed: string) => complain(typed.trim(), question, words) ?? true,
        theme: createTheme({
          color: screen.colors.stderr,
          columns: screen.columns('stderr'),
          keys: kind.type === 'select' ? words['prompt.keys'] : undefined,
          answers: kind.type === 'select' ? kind.choices.map(({ short }) => short) : [],
        }),
      });
      return kind.type === 'select' ? answer : answer.trim();
    } catch (error) {
      throw isInterruption(error) ? interrupted(words) : error;
    } finally {
      unwatch();
      input.setRawMode?.(false);
    }
  };
  return {
    text: (question) => put(question, { type: 'input' }),
    hidden: (question) => put(question, { type: 'password', mask: '*' }),
    select: (question, choices) =>
      put(question, {
        type: 'select',
        choices: choices.map(({ value, name }) => toListed(value, sanitize(name), screen)),
      }),
  };
}

function complain(answer: string, question: Question, words: Words): string | undefined {
  const complaint = answer === '' ? words['prompt.empty'] : question.check?.(answer);
  return complaint === undefined ? undefined : sanitize(complaint);
}

function refusal({ message, flag }: Question, words: Words): AcctcloseError {
  return new AcctcloseError('usage', fill(words['prompt.refused'], { question: message }), {
    code: 'answer-missing',
    tryThis: [fill(words['prompt.answer-by'], { flag }), words['prompt.terminal']],
  });
}

function interrupted(words: Words): AcctcloseError {
  return new AcctcloseError('interrupted', words['prompt.interrupted'], { code: 'interrupted' });
}

/** How inquirer reports Ctrl-C, and that its question was withdrawn. */
function isInterruption(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

/** Tells when input ends or Ctrl-D is typed: inquirer would wait for ever. */
function watchEnd(input: InputStream, end: () => void): () => void {
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string } | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') end();
  };
  input.on('keypress', onKey).on('end', end).on('close', end);
  return () => void input.off('keypress', onKey).off('end', end).off('close', end);
}

interface Look {
  readonly color: boolean;
  /** Of the terminal. */
  readonly columns: number | undefined;
  /** Which keys to use, where that is not plain. */
  readonly keys: string | undefined;
  /** What there is to choose from. */
  readonly answers: readonly string[];
}

/** inquirer's look in our colours and lines: it would break them in the middle of a word. */
function createTheme({ color, columns, keys, answers }: Look): object {
  const paint = createPaint(color);
  const longest = Math.max(0, ...answers.map(textWidth));
  return {
    prefix: { idle: paint.cyan('?'), done: paint.green('✓') },
    style: {
      message: (text: string, status: string) =>
        paint.bold(layOut(text, columns, status === 'done' ? longest : 0)),
      answer: paint.cyan,
      highlight: paint.cyan,
      help: paint.dim,
      description: paint.dim,
      error: (text: string) => paint.red(`→ ${text}`),
      keysHelpTip: () => keys && paint.dim(keys),
    },
  };
}

/** A question in lines, flush behind its prefix; an answer too long for its last line gets the next. */
function layOut(text: string, columns: number | undefined, answer: number): string {
  const lines = breakText(text, columns);
  const last = textWidth(lines.at(-1) ?? '');
  const isFull = answer > 0 && columns !== undefined && MARGIN.length + last + 1 + answer > columns;
  // inquirer puts one more space before the answer.
  return lines.join(`\n${MARGIN}`) + (isFull ? `\n${MARGIN.slice(1)}` : '');
}

function toListed(value: string, name: string, { columns }: Pick<Screen, 'columns'>): Listed {
  return { value, name: breakText(name, columns('stderr')).join(`\n${MARGIN}`), short: name };
}

function breakText(text: string, columns: number | undefined): readonly string[] {
  return columns === undefined ? [text] : wrapText(text, Math.max(columns - MARGIN.length, 1));
}
