import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastMonths } from '../../src/domain/time.js';
import { contentOf } from '../helpers/export-run.js';
import { makeFolder } from '../helpers/run-cli.js';
import { spawnCli, spawnSandbox, type SpawnedSandbox } from '../helpers/spawn-cli.js';

/** Two months that are closed, so that their bills stand still. */
const [, LAST = '', FIRST = ''] = lastMonths(new Date(), 3, 8);
const FAULTS = [
  { kind: 'throttle', rate: 0.2 },
  { kind: 'reset', rate: 0.05 },
  { kind: 'http500', rate: 0.05 },
];

let sandbox: SpawnedSandbox;
beforeEach(async () => {
  sandbox = await spawnSandbox(['--bill-lines', '30000', '--exit-with-stdin']);
});
afterEach(async () => {
  sandbox.process.kill('SIGTERM');
  await sandbox.process;
});

async function control(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
}

interface Wanted {
  readonly provider: string;
  readonly argv: readonly string[];
}

const BILLS: Wanted = { provider: 'alibaba', argv: ['bills', '--from', FIRST, '--to', LAST] };
/** By offset, to a short page. */
const BY_OFFSET: Wanted = { ...BILLS, provider: 'tencent' };
/** Pages of thousands. */
const LONG_PAGES: Wanted = { ...BILLS, provider: 'naver' };
/** The files of its invoices among them. */
const INVOICES: Wanted = { provider: 'jdcloud', argv: ['invoices'] };

function startExport(folder: string, { provider, argv }: Wanted) {
  const { accessKeyId = '', accessKeySecret = '' } = sandbox.accounts.find(
    (account) => account['provider'] === provider && account['scenario'] === 'typical',
  )!;
  const env = {
    ACCTCLOSE_PROVIDER: provider,
    ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
    ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
    ACCTCLOSE_ENDPOINT: sandbox.url,
  };
  return spawnCli(['export', ...argv, '--out', folder, '--json'], { env });
}

/** Exports and kills the program once it has sent so many requests. @returns whether it was killed. */
async function killAt(folder: string, wanted: Wanted, requests: number): Promise<boolean> {
  await control('DELETE', 'requests');
  const running = startExport(folder, wanted);
  const sent = async (): Promise<number> =>
    ((await control('GET', 'requests')) as { requests: readonly unknown[] }).requests.length;
  while (running.exitCode === null && (await sent()) < requests)
    await new Promise((resolve) => setTimeout(resolve, 5));
  running.kill('SIGKILL');
  return (await running).signal === 'SIGKILL';
}

/** Repeats the command until nothing is missing any more. */
async function finish(folder: string, wanted: Wanted): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    if ((await startExport(folder, wanted)).exitCode === 0) return;
  }
  throw new Error('the export does not come to its end');
}

/** Which requests were the first and the last may differ; nothing else may. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const files = contentOf(folder);
  const manifest = (files['manifest.json'] ?? '').replace(/"requestIds": \[[^\]]*\]/g, '"requestIds": []');
  return { ...files, 'manifest.json': manifest };
}

test.each([
  ['bills by token', BILLS, 7, [[1], [4, 9], [20, 14, 7]]],
  ['bills by offset', BY_OFFSET, 5, [[1], [4, 9], [20, 14, 7]]],
  ['bills in long pages', LONG_PAGES, 6, [[14, 9]]],
  ['invoices with their files', INVOICES, 8, [[2], [4, 5], [6, 7, 8]]],
] as const)(
  'killed at many points of a disturbed network, an export of %s ends with the bytes of an undisturbed one',
  async (_what, wanted, files, runs) => {
    const undisturbed = makeFolder();
    expect((await startExport(undisturbed, wanted)).exitCode).toBe(0);
    const expected = filesOf(undisturbed);
    expect(Object.keys(expected)).toHaveLength(files);
    await control('PUT', 'faults', { faults: FAULTS });
    let kills = 0;
    for (const points of runs) {
      const folder = makeFolder();
      for (const point of points) kills += Number(await killAt(folder, wanted, point));
      await finish(folder, wanted);
      expect(filesOf(folder), `killed at ${points.join(', ')}`).toEqual(expected);
    }
    expect(kills).toBeGreaterThan((runs.flat().length * 2) / 3);
  },
  // NAVER lets five calls a second through, and its bills take fifty.
  120_000,
);
