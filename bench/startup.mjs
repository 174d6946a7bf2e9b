import { spawnSync } from 'node:child_process';
import { median, timed } from './statistics.mjs';

const RUNS = 41;
const BUDGET = 1.3;
const PROGRAM = 'dist/bin/acctclose.js';

/** `--version` and `--help` against an empty Node program, in turn, so that the machine's moods hit all alike. */
export async function measureStartup() {
  const commands = { empty: ['-e', '0'], '--version': [PROGRAM, '--version'], '--help': [PROGRAM, '--help'] };
  const times = { empty: [], '--version': [], '--help': [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, args] of Object.entries(commands)) {
      times[name].push(await timed(() => spawnSync(process.execPath, args)));
    }
  }
  const base = median(times.empty);
  return ['--version', '--help'].map((name) => ({
    what: name,
    ratio: median(times[name]) / base,
    budget: BUDGET,
    detail: `median ${median(times[name]).toFixed(0)} ms of ${RUNS}, node -e 0 ${base.toFixed(0)} ms`,
  }));
}
