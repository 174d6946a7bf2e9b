#!/usr/bin/env node
import { readFileSync } from 'node:fs';

declare const ACCTCLOSE_VERSION: string;

/** What needs no program: the help page is rendered when the program is built. */
const [first = '--help', ...rest] = process.argv.slice(2);
if (rest.length === 0 && ['--version', '-V'].includes(first)) {
  process.stdout.write(`${ACCTCLOSE_VERSION}\n`);
} else if (rest.length === 0 && ['--help', '-h'].includes(first)) {
  process.stdout.write(readFileSync(new URL('help.txt', import.meta.url)));
} else {
  const { run } = await import('../src/process.js');
  await run();
}
