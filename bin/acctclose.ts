#!/usr/bin/env node
import { readFileSync } from 'node:fs';

declare const ACCTCLOSE_VERSION: string;

/** What needs no program: the help page is rendered when the program is built. */
const [first = '--help', ...rest] = process.argv.slice(2);
const isShort = rest.length === 0 && ['--version', '-V', '--help', '-h'].includes(first);
if (isShort) {
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    // Whoever reads no further, as `| head`, has what it wanted.
    if (code === 'EPIPE') return;
    process.stderr.write(`The output could not be written whole: ${code}.\n`);
    process.exitCode = 1;
  });
}
if (isShort && ['--version', '-V'].includes(first)) {
  process.stdout.write(`${ACCTCLOSE_VERSION}\n`);
} else if (isShort) {
  process.stdout.write(readFileSync(new URL('help.txt', import.meta.url)));
} else {
  const { run } = await import('../src/process.js');
  await run();
}
