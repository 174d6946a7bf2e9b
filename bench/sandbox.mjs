import { spawn } from 'node:child_process';

const PROGRAM = 'dist/bin/acctclose.js';

/** A sandbox in a process of its own. @returns its address and accounts, and what stops it. */
export async function startSandbox(flags) {
  const child = spawn(process.execPath, [PROGRAM, 'sandbox', ...flags, '--exit-with-stdin'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    child.on('close', (code) => reject(new Error(`the sandbox ended ${code}`)));
  });
  return { ...JSON.parse(line), stop: () => child.stdin.end() };
}
