import { sanitizeLayout } from './sanitize.js';
import { startSpinner, type Spin, type Spinner } from './spinner.js';
import {
  createPourer,
  createWriter,
  hasColor,
  isSet,
  isWatched,
  type Environment,
  type InputStream,
  type OutputStream,
} from './streams.js';

export interface ScreenOptions {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Environment;
  readonly noColor: boolean;
  readonly quiet: boolean;
  readonly noInput: boolean;
}

/** The one owner of the streams: data goes to stdout, all else to stderr, and spinner and question never meet. */
export interface Screen {
  /** Whether stdout is a terminal. */
  readonly isTerminal: boolean;
  /** Whether a question can be put: stdin and stderr are terminals, CI is unset, asking is not switched off. */
  readonly canAsk: boolean;
  /** Whether each stream shows colours. */
  readonly colors: { readonly stdout: boolean; readonly stderr: boolean };
  /** Columns of a stream, stdout when none is named; undefined where it is no terminal. */
  readonly columns: (stream?: 'stdout' | 'stderr') => number | undefined;
  /** Writes a result to stdout and ends its line. */
  readonly data: (text: string) => void;
  /** Writes a part of a result to stdout as it is, and waits until it is taken; false once nobody reads any more. */
  readonly pour: (text: string) => Promise<boolean>;
  /** Writes lines to stderr, unless quiet. While a question is open they wait. */
  readonly note: (text: string) => void;
  /** Writes lines to stderr, quiet or not. What could drive the terminal is made visible. */
  readonly trace: (text: string) => void;
  /** Shows a spinner on stderr until it is stopped or replaced; nothing where nobody watches. */
  readonly spin: (text: string) => Spin;
  /** Lets a question have the terminal; the spinner rests until it is answered. */
  readonly ask: <T>(question: (streams: QuestionStreams) => Promise<T>) => Promise<T>;
  /** Stops what moves, so that the last word stays the last. */
  readonly close: () => void;
}

export interface QuestionStreams {
  readonly input: InputStream;
  readonly output: OutputStream;
}

/** Takes over the streams of the process, or what stands in for them. */
export function createScreen({ stdin, stdout, stderr, env, noColor, quiet, noInput }: ScreenOptions): Screen {
  const colors = { stdout: hasColor(stdout, env, noColor), stderr: hasColor(stderr, env, noColor) };
  const isInteractive = stderr.isTTY === true && !isSet(env['CI']);
  const writeOut = createWriter(stdout);
  const writeError = createWriter(stderr);
  let spinner: Spinner | undefined;
  let waiting: string[] | undefined;

  const trace = (text: string): void => {
    const lines = endLine(sanitizeLayout(text));
    if (waiting) waiting.push(lines);
    else writeError(lines);
  };
  const spin = (text: string): Spin => {
    spinner?.stop();
    if (quiet || !isInteractive || !isWatched(stderr, env))
      return { update: () => undefined, stop: () => undefined };
    spinner = startSpinner({ stream: stderr, color: colors.stderr, text });
    if (waiting) spinner.pause();
    return spinner;
  };
  const ask: Screen['ask'] = async (question) => {
    const held: string[] = [];
    spinner?.pause();
    waiting = held;
    try {
      return await question({ input: stdin, output: stderr });
    } finally {
      waiting = undefined;
      writeError(held.join(''));
      spinner?.resume();
    }
  };
  return {
    isTerminal: stdout.isTTY === true,
    canAsk: isInteractive && stdin.isTTY === true && !noInput,
    colors,
    columns: (stream = 'stdout') => columnsOf(stream === 'stdout' ? stdout : stderr),
    data: (text) => writeOut(endLine(text)),
    pour: createPourer(stdout),
    note: (text) => {
      if (!quiet) trace(text);
    },
    trace,
    spin,
    ask,
    close: () => spinner?.stop(),
  };
}

function columnsOf({ isTTY, columns }: OutputStream): number | undefined {
  return isTTY === true ? columns : undefined;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
