import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { startRelay } from './record-pages.mjs';
import { bundleUnpaced, exportBills, startLedger } from './unpaced-program.mjs';
import { readWithSdk } from './vendor-loop.mjs';

/** Lines of the smaller and the larger ledger. */
const SIZES = process.argv.includes('--full') ? [100_000, 1_000_000] : [100_000, 300_000];
/** Pages that the plain loop reads. */
const SAMPLE = 300;
const RATE_BUDGET = 0.6;
const GROWTH_BUDGET = 1.1;
const MOST_MB = 200;

const LATENCY_MS = 50;
const DISTANT_LINES = 60_000;
const SPEED_BUDGET = 4;

/** `export bills` beside the least that its pages cost, beside itself on fewer lines, and beside the vendor's SDK. */
export async function measureExport() {
  const folder = await mkdtemp(join(tmpdir(), 'acctclose-bench-'));
  try {
    const program = await bundleUnpaced(folder);
    const out = join(folder, 'out');
    return [...(await measureSize(program, out)), await measureDistance(program, out)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rates are rows per second of the process's own processor time: the sandbox's work does not count. */
async function measureSize(program, out) {
  const [few, many] = SIZES;
  const pages = await recordPages(program, few, out);
  const small = await exportLedger(program, few, out);
  const large = await exportLedger(program, many, out);
  const [plain, own] = [plainRate(pages), many / large.cpuSeconds];
  return [
    {
      what: `export ${many} lines: plain rate / rate`,
      ratio: plain / own,
      budget: 1 / RATE_BUDGET,
      detail: `${rate(own)} of processor time (${rate(many / large.seconds)} by the clock), JSON.parse and csv-stringify alone on ${pages.length} of the pages ${rate(plain)}`,
    },
    {
      what: `export memory, ${many} / ${few} lines`,
      ratio: large.peakMb / small.peakMb,
      budget: GROWTH_BUDGET,
      detail: `peaks ${large.peakMb.toFixed(0)} MB and ${small.peakMb.toFixed(0)} MB`,
    },
    {
      what: `export memory / ${MOST_MB} MB`,
      ratio: large.peakMb / MOST_MB,
      budget: 1,
      detail: `peak ${large.peakMb.toFixed(0)} MB at ${many} lines`,
    },
  ];
}

/** The same months and page size by both; ours asks for the overviews besides. */
async function measureDistance(program, out) {
  const sandbox = await startLedger(DISTANT_LINES, ['--latency', String(LATENCY_MS)]);
  try {
    const { seconds } = await exportBills({ ...sandbox, program, out });
    const vendor = await readWithSdk(sandbox);
    return {
      what: `export at ${LATENCY_MS} ms / sequential SDK`,
      ratio: seconds / vendor.seconds,
      budget: 1 / SPEED_BUDGET,
      detail: `${DISTANT_LINES} lines of ${vendor.months} months: ${seconds.toFixed(1)} s, SDK in ${vendor.calls} calls ${vendor.seconds.toFixed(1)} s`,
    };
  } finally {
    sandbox.stop();
  }
}

async function recordPages(program, lines, out) {
  const sandbox = await startLedger(lines);
  const relay = await startRelay(sandbox.url, SAMPLE);
  try {
    await exportBills({ ...sandbox, program, out, url: relay.url });
    return relay.pages;
  } finally {
    relay.stop();
    sandbox.stop();
  }
}

async function exportLedger(program, lines, out) {
  const sandbox = await startLedger(lines);
  try {
    return await exportBills({ ...sandbox, program, out });
  } finally {
    sandbox.stop();
  }
}

/** Parses pages and writes them as CSV, and nothing else. @returns rows per second of processor time. */
function plainRate(pages) {
  let rows = 0;
  const start = process.cpuUsage();
  for (const page of pages) {
    const items = JSON.parse(page).Data.Items;
    stringify(items, { header: true });
    rows += items.length;
  }
  const { user, system } = process.cpuUsage(start);
  return rows / ((user + system) / 1e6);
}

function rate(rowsPerSecond) {
  return `${Math.round(rowsPerSecond)} rows/s`;
}
