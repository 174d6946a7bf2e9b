import { AcctcloseError } from '../domain/errors.js';

/** What is written to: a terminal, a pipe or a file. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** What is read from. */
export type InputStream = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a stream shows colours: the user's word first, then what the stream is. */
export function hasColor(stream: OutputStream, env: Environment, noColor: boolean): boolean {
  if (noColor || isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isWatched(stream, env);
}

/** Whether a person can look at the stream on a terminal that understands more than plain lines. */
export function isWatched(stream: OutputStream, env: Environment): boolean {
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** Whether a variable is there with a value. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

const GONE: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

/**
 * A writer that falls silent when the reader has gone away, as `| head` does, or the disk is full: what is under way
 * goes on, and the process says at its end that its output is not whole.
 */
export function createWriter(stream: OutputStream): (text: string) => void {
  let isOpen = true;
  stream.on('error', () => {
    isOpen = false;
  });
  return (text) => {
    if (isOpen && text !== '') stream.write(text);
  };
}

/**
 * A writer that waits until its text is taken. It gives false once the reader has gone away. A pipe takes a text at
 * once: after each there is a turn of the event loop all the same, so that an interruption is heard.
 */
export function createPourer(stream: OutputStream): (text: string) => Promise<boolean> {
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error?: NodeJS.ErrnoException | null) => {
        if (!error) setImmediate(resolve, true);
        else if (GONE.has(error.code)) resolve(false);
        else reject(lost(error));
      });
    });
}

function lost(cause: NodeJS.ErrnoException): AcctcloseError {
  return new AcctcloseError('unexpected', `The output could not be written whole: ${String(cause.code)}.`, {
    code: 'output-lost',
    tryThis: ['Make room, or send the output elsewhere, and run the command again.'],
    cause,
  });
}
