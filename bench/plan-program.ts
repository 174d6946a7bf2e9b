import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildPlan } from '../src/app/build-plan.js';
import type { AccountIdentity } from '../src/domain/account.js';
import type { Draft } from '../src/domain/remedy.js';
import { tencent } from '../src/providers/tencent/index.js';
import { growSlowly } from '../src/ports/heap.js';
import { readPlan, writePlan } from '../src/state/plan-file.js';
import { collectTexts, wordStep } from '../src/ui/messages.js';
import { formatPieces, type Format } from '../src/ui/render/format.js';
import { createScreen } from '../src/ui/screen.js';
import { wordsOf } from '../src/ui/words/index.js';

/**
 * Makes a plan of so many items, writes it and prints it in one form, as `--plan-out` does; or reads it, as `--apply`
 * does. The last line on stderr tells what that took: the peak of memory, and the longest time without a turn of the
 * event loop.
 */
const TICK_MS = 10;
const [folder = '', items = '0', format = 'table'] = process.argv.slice(2);
const { stdin, stdout, stderr } = process;
/** Longest time between two turns, in milliseconds. */
let stallMs = 0;
let turn = performance.now();
setInterval(() => {
  const now = performance.now();
  stallMs = Math.max(stallMs, now - turn - TICK_MS);
  turn = now;
}, TICK_MS);

const REMEDY = 'terminate-cloud-disk';
const adapter = tencent;
const account: AccountIdentity = {
  ...{ provider: adapter.id, accountId: '100000000001', site: 'domestic' },
  caller: 'owner',
  verification: 'unknown',
};
const texts = collectTexts(adapter);
const file = join(folder, 'plan.json');

function draftOf(place: number): Draft {
  const id = `disk-${place.toString(36).padStart(8, '0')}`;
  const region = `ap-region-${String(place % 20)}`;
  return { remedy: REMEDY, subject: { type: 'cloud disk', id, name: `数据盘 ${id}`, region } };
}

const stages: string[] = [];
let last = performance.now();
function passed(stage: string): void {
  const now = performance.now();
  const { rss } = process.memoryUsage();
  stages.push(`${stage} ${(now - last).toFixed(0)} ms ${(rss / 1_048_576).toFixed(0)} MB`);
  last = now;
}

growSlowly(30);

async function makeAndPrint(): Promise<void> {
  const drafts = Array.from({ length: Number(items) }, (_, place) => draftOf(place));
  await setTimeout(TICK_MS);
  passed('propose');
  const plan = await buildPlan({
    ...{ adapter, report: { account, outcomes: [] }, proposal: { drafts, gaps: [] }, now: new Date() },
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    pause: () => setTimeout(0),
  });
  await setTimeout(TICK_MS);
  passed('build');
  const digest = await writePlan(file, plan, (step) => wordStep(step, texts));
  passed('write');
  const screen = createScreen({ stdin, stdout, stderr, env: {}, noColor: true, quiet: false, noInput: true });
  const view = {
    ...{ words: wordsOf('en'), columns: undefined, color: false, command: 'acctclose prepare' },
    ...{ accountFlags: [], texts: () => texts },
  };
  const report = { kind: 'plan', account, plan, digest, file } as const;
  for (const piece of formatPieces(report, format as Format, view)) await screen.pour(piece);
  await setTimeout(TICK_MS);
  passed('print');
}

async function readBack(): Promise<void> {
  const { plan } = await readPlan(file);
  if (plan.steps.length !== Number(items)) throw new Error('steps are missing');
  await setTimeout(TICK_MS);
  passed('read');
}

await (format === 'read' ? readBack() : makeAndPrint());
const took = {
  peakMb: process.resourceUsage().maxRSS / 1024,
  stallMs,
  stages,
};
stdout.write('', () => stderr.write(`\n${JSON.stringify(took)}\n`, () => process.exit()));
