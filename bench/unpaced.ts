import { setMaxListeners } from 'node:events';
import { homedir } from 'node:os';
import { main } from '../src/main.js';

/**
 * The program as it is, without waiting for the providers' rate limits, which would be all that is measured.
 * The last line on stderr tells what it took: seconds of work and the peak of memory.
 */
const { signal } = new AbortController();
setMaxListeners(0, signal);
const start = performance.now();
const { argv, env, stdin, stdout, stderr, platform } = process;
const host = { argv: argv.slice(2), env, stdin, stdout, stderr, platform, home: homedir(), signal };
process.exitCode = await main(host, { paced: false });
const seconds = (performance.now() - start) / 1000;
stderr.write(`\n${JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 })}\n`, () =>
  process.exit(),
);
