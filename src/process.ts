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
  process.exitCode = await main({
    argv: process.argv.slice(2),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    platform: process.platform,
    home: homedir(),
    signal: interruption.signal,
  });
  exitWhenWritten();
}

/** Kept-alive connections and timers must not keep the process: it ends once its output is out. */
function exitWhenWritten(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}
