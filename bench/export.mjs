import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as forward } from 'node:http';
import { performance } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { stringify } from 'csv-stringify/sync';

const FEW = 100_000;
const MANY = 1_000_000;
/** Pages that the plain loop reads again and again. */
const SAMPLE = 200;
const RATE_BUDGET = 0.6;
const GROWTH_BUDGET = 1.1;
const MOST_MB = 200;

/** `export bills` without latency: its rate beside JSON.parse and csv-stringify alone, and its peak of memory. */
export async function measureExport() {
  const folder = await mkdtemp(join(tmpdir(), 'acctclose-bench-'));
  try {
    const program = await bundle(folder);
    const pages = await recordPages(program, folder);
    const [few, many] = [await exportLines(program, folder, FEW), await exportLines(program, folder, MANY)];
    const plain = plainRate(pages);
    return [
      {
        what: `export ${MANY} lines: plain rate / rate`,
        ratio: plain / (MANY / many.seconds),
        budget: 1 / RATE_BUDGET,
        detail: `${rate(MANY / many.seconds)}, JSON.parse and csv-stringify alone ${rate(plain)}`,
      },
      {
        what: `export memory, ${MANY} / ${FEW} lines`,
        ratio: many.peakMb / few.peakMb,
        budget: GROWTH_BUDGET,
        detail: `peaks ${many.peakMb.toFixed(0)} MB and ${few.peakMb.toFixed(0)} MB`,
      },
      {
        what: 'export memory / 200 MB',
        ratio: many.peakMb / MOST_MB,
        budget: 1,
        detail: `peak ${many.peakMb.toFixed(0)} MB`,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rate(rowsPerSecond) {
  return `${Math.round(rowsPerSecond)} rows/s`;
}

/** Parses pages and writes them as CSV, and nothing else. */
function plainRate(pages) {
  let rows = 0;
  const start = performance.now();
  for (const page of pages) {
    const items = JSON.parse(page).Data.Items;
    stringify(items, { columns: Object.keys(items[0] ?? {}) });
    rows += items.length;
  }
  return rows / ((performance.now() - start) / 1000);
}

/** The program with its rate limits off; see unpaced.ts. */
async function bundle(folder) {
  await build({
    entryPoints: ['bench/unpaced.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    external: ['keytar'],
    define: { ACCTCLOSE_VERSION: JSON.stringify('bench') },
    banner: {
      js: [
        "import { createRequire as __createRequire } from 'node:module';",
        "import { fileURLToPath as __fileURLToPath } from 'node:url';",
        'const require = __createRequire(import.meta.url), __filename = __fileURLToPath(import.meta.url);',
      ].join(''),
    },
  });
  return join(folder, 'unpaced.mjs');
}

async function exportLines(program, folder, lines) {
  const sandbox = await startSandbox(program, lines);
  try {
    return await runExport(program, join(folder, String(lines)), sandbox, sandbox.url);
  } finally {
    sandbox.stop();
  }
}

/** Bodies of bill pages, as they pass a relay between the program and the sandbox. */
async function recordPages(program, folder) {
  const sandbox = await startSandbox(program, FEW);
  const pages = [];
  const relay = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const passed = forward(new URL(url, sandbox.url), { method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        if (headers['x-acs-action'] === 'DescribeInstanceBill' && pages.length < SAMPLE)
          pages.push(body.toString());
        outgoing.writeHead(response.statusCode, response.headers).end(body);
      });
    });
    incoming.pipe(passed);
  });
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve));
  try {
    await runExport(program, join(folder, 'recorded'), sandbox, `http://127.0.0.1:${relay.address().port}`);
    return pages.filter((page) => JSON.parse(page).Data?.Items?.length > 0);
  } finally {
    relay.close();
    sandbox.stop();
  }
}

/** @returns what the program says it took: seconds and the peak of memory in MB. */
async function runExport(program, out, { account }, url) {
  const args = [program, 'export', 'bills', '--out', out, '--endpoint', url, '--quiet'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ACCTCLOSE_PROVIDER: account.provider,
      ACCTCLOSE_ACCESS_KEY_ID: account.accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: account.accessKeySecret,
    },
  });
  let text = '';
  child.stderr.on('data', (chunk) => (text += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`export ended ${code}: ${text}`);
  await rm(out, { recursive: true, force: true });
  return JSON.parse(text.trim().split('\n').at(-1));
}

async function startSandbox(program, lines) {
  const args = [
    program,
    'sandbox',
    '--scenario',
    'large',
    '--bill-lines',
    String(lines),
    '--exit-with-stdin',
  ];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const line = await new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
  });
  const { url, accounts } = JSON.parse(line);
  return {
    url,
    account: accounts.find(({ provider }) => provider === 'alibaba'),
    stop: () => child.stdin.end(),
  };
}
