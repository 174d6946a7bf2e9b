import { setMaxListeners } from 'node:events';
import { homedir } from 'node:os';
import { main } from '../src/main.js';

/**
 * The program as it is, without waiting for the providers' rate limits, which would be all that is measured.
 * The last line on stderr tells what the process took: seconds of processor time and the peak of memory.
 */
const { signal } = new AbortController();
setMaxListeners(0, signal);
const { argv, env, stdin, stdout, stderr, platform } = process;
const host = { argv: argv.slice(2), env, stdin, stdout, stderr, platform, home: homedir(), signal };
process.exitCode = await main(host, { paced: false });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const took = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 };
stderr.write(`\n${JSON.stringify(took)}\n`, () => process.exit());
