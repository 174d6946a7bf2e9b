#!/usr/bin/env node
declare const ACCTCLOSE_VERSION: string;

if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2] ?? '')) {
  process.stdout.write(`${ACCTCLOSE_VERSION}\n`);
} else {
  const { run } = await import('../src/process.js');
  await run();
}
