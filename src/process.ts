import { setMaxListeners } from 'node:events';
import { homedir } from 'node:os';
import { main } from './main.js';

/** Runs the program on this process: its arguments, streams and signals. */
export async function run(): Promise<void> {
  const interruption = new AbortController();
  // Every request under way listens to it; there may be hundreds.
  setMaxListeners(0, interruption.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (interruption.signal.aborted) process.exit(130);
      interruption.abort();
    });
  }
  const output = watchOutput();
  const code = await main({
    argv: process.argv.slice(2),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    platform: process.platform,
    home: findHome(),
    signal: interruption.signal,
  });
  exitWhenWritten(code, output);
}

/** A user without an entry in the system's list has none, unless the environment names it. */
function findHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

interface Output {
  /** The system's code of what kept the output from being written: `ENOSPC`, or `EPIPE` once nobody reads on. */
  failure?: string;
}

/** What is not written ends nothing that is under way: calls may have been made whose outcome is to be kept. */
function watchOutput(): Output {
  const output: Output = {};
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    output.failure ??= error.code ?? error.message;
  });
  // Nobody can be told that nobody can be told.
  process.stderr.on('error', () => undefined);
  return output;
}

/** Kept-alive connections and timers must not keep the process: it ends once its output is out. */
function exitWhenWritten(code: number, output: Output): void {
  process.stdout.write('', () => {
    const isLost = output.failure !== undefined && output.failure !== 'EPIPE' && code === 0;
    if (isLost) process.stderr.write(`${wordFailure(output.failure)}\n`);
    process.stderr.write('', () => process.exit(isLost ? 1 : code));
  });
}

function wordFailure(code = ''): string {
  return `The output could not be written whole: ${code}.\nTry this: make room, or send the output elsewhere, and run the command again.`;
}
