import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const ITEMS = 200_000;
const MOST_MB = 300;
const LONGEST_STALL_MS = 1_000;
/** Written and printed in each form, and read back. */
const WAYS = ['table', 'json', 'csv', 'markdown', 'read'];

/** A plan of many items: built, written and printed in each form, and read, each time in a process of its own. */
export async function measurePlan() {
  const folder = await mkdtemp(join(tmpdir(), 'acctclose-bench-'));
  try {
    const program = await bundleProgram(folder);
    const rows = [];
    for (const way of WAYS) rows.push(...(await measureWay(program, folder, way)));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureWay(program, folder, way) {
  const { peakMb, stallMs, stages } = await runProgram([program, folder, String(ITEMS), way]);
  return [
    {
      what: `plan of ${ITEMS}, ${way}: memory / ${MOST_MB} MB`,
      ratio: peakMb / MOST_MB,
      budget: 1,
      detail: `peak ${peakMb.toFixed(0)} MB; ${stages.join(', ')}`,
    },
    {
      what: `plan of ${ITEMS}, ${way}: stall / ${LONGEST_STALL_MS} ms`,
      ratio: stallMs / LONGEST_STALL_MS,
      budget: 1,
      detail: `longest time without a turn of the event loop ${stallMs.toFixed(0)} ms`,
    },
  ];
}

async function bundleProgram(folder) {
  const outfile = join(folder, 'plan-program.mjs');
  await build({
    ...{ entryPoints: ['bench/plan-program.ts'], outfile, bundle: true },
    ...{ platform: 'node', format: 'esm', target: 'node20' },
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        'const require = __createRequire(import.meta.url);',
      ].join(''),
    },
  });
  return outfile;
}

/** @returns what the program tells in its last line on stderr. */
async function runProgram(argv) {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.resume();
  let text = '';
  child.stderr.on('data', (chunk) => (text += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the plan ended ${code}: ${text}`);
  return JSON.parse(text.trim().split('\n').at(-1));
}
