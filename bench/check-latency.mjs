import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { startSandbox } from './sandbox.mjs';
import { median, timed } from './statistics.mjs';

const LATENCY_MS = 200;
const RUNS = 5;
const BUDGET = 1.3;
const PROGRAM = 'dist/bin/acctclose.js';

/** Calls that need each other in a check of the scenario `typical`: the longest chain of each provider. */
const CHAINS = {
  // who calls → which regions → what is there
  alibaba: 3,
  tencent: 3,
  // who calls → the bills → the terms of what they name
  jdcloud: 3,
  // which site → which regions → what is there
  naver: 3,
};

/** `check` as a whole process against a sandbox with latency, beside the larger of its longest chain and its slowest queue alone. */
export async function measureCheck() {
  const sandbox = await startSandbox(['--latency', String(LATENCY_MS)]);
  try {
    const rows = [];
    for (const provider of Object.keys(CHAINS)) rows.push(await measureProvider(provider, sandbox));
    return rows;
  } finally {
    sandbox.stop();
  }
}

async function measureProvider(provider, { url, accounts }) {
  const account = accounts.find((known) => known.provider === provider && known.scenario === 'typical');
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    await fetch(`${url}/_sandbox/requests`, { method: 'DELETE' });
    times.push(await timed(() => check(account, url)));
  }
  const { requests } = await (await fetch(`${url}/_sandbox/requests`)).json();
  const chain = CHAINS[provider] * LATENCY_MS;
  const queue = await slowestQueue(provider, requests);
  const least = Math.max(chain, queue.ms);
  return {
    what: `check ${provider} at ${LATENCY_MS} ms`,
    ratio: median(times) / least,
    budget: BUDGET,
    detail: `median ${median(times).toFixed(0)} ms of ${RUNS}; chain ${chain} ms, queue ${queue.name} ${queue.ms} ms`,
  };
}

/** The queue of one limit that takes longest at its rate, whatever has to come before it. */
async function slowestQueue(provider, requests) {
  const rates = await readRates(provider);
  const queues = [...group(requests, ({ action }) => rates.get(action).scope ?? action)].map(
    ([name, calls]) => {
      const { limit, intervalMs } = rates.get(calls[0].action);
      return { name, ms: (Math.ceil(calls.length / limit) - 1) * intervalMs + LATENCY_MS };
    },
  );
  return queues.reduce((slowest, queue) => (queue.ms > slowest.ms ? queue : slowest));
}

function group(requests, nameOf) {
  const groups = new Map();
  for (const request of requests)
    groups.set(nameOf(request), [...(groups.get(nameOf(request)) ?? []), request]);
  return groups;
}

/** The rates as the provider's table of actions has them. */
async function readRates(provider) {
  const { outputFiles } = await build({
    entryPoints: [`src/providers/${provider}/actions.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const module = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const actions = Object.values(module).flatMap((exported) =>
    typeof exported === 'object' ? [exported, ...Object.values(exported)] : [],
  );
  return new Map(actions.filter(({ rate }) => rate).map(({ id, rate }) => [id, rate]));
}

function check({ provider, accessKeyId, accessKeySecret }, url) {
  const env = {
    ...process.env,
    ACCTCLOSE_PROVIDER: provider,
    ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, 'check', '--json', '--endpoint', url], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.resume();
    child.on('close', (code) => (code === 3 ? resolve() : reject(new Error(`check ended ${code}`))));
  });
}
