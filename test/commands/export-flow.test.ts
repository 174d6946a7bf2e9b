import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastMonths } from '../../src/domain/time.js';
import { providers } from '../../src/providers/index.js';
import { startSandbox, type RunningSandbox } from '../../src/sandbox/index.js';
import { openGate, type Guard } from '../helpers/gate.js';
import { spawnCli } from '../helpers/spawn-cli.js';

const MONTHS = lastMonths(new Date(), 7, 8);
const SPAN = ['--from', MONTHS.at(-1) ?? '', '--to', MONTHS[1] ?? ''];

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

interface Streamed {
  readonly exitCode: number | undefined;
  readonly rows: number;
  readonly requests: number;
}

/** Pours half a year of bills through a pipe. @param pass decides over each request, told when rows have come out. */
async function pour(
  provider: string,
  pass: (count: number, firstRow: Promise<void>) => ReturnType<NonNullable<Guard['before']>>,
): Promise<Streamed> {
  const { accessKeyId = '', accessKeySecret = '' } =
    sandbox.accounts.find((one) => one.provider === provider && one.scenario === 'typical') ?? {};
  let requests = 0;
  let rows = 0;
  let hasRow: () => void = () => undefined;
  const firstRow = new Promise<void>((resolve) => (hasRow = resolve));
  const gate = await openGate(sandbox.url, {
    before: (count) => {
      requests = count;
      return pass(count, firstRow);
    },
  });
  const running = spawnCli(['export', 'bills', ...SPAN, '--out', '-', '--format', 'jsonl'], {
    env: {
      ACCTCLOSE_PROVIDER: provider,
      ACCTCLOSE_ACCESS_KEY_ID: accessKeyId,
      ACCTCLOSE_ACCESS_KEY_SECRET: accessKeySecret,
      ACCTCLOSE_ENDPOINT: gate.url,
    },
  });
  running.stdout.on('data', (chunk: Buffer) => {
    rows += chunk.toString().split('\n').length - 1;
    if (rows > 0) hasRow();
  });
  const { exitCode } = await running;
  gate.close();
  return { exitCode, rows, requests };
}

test.each(providers.map(({ id }) => id))(
  'rows of %s leave before the later months are answered',
  async (provider) => {
    const free = await pour(provider, () => true);
    expect(free).toMatchObject({ exitCode: 0 });
    // Were rows kept back until all have come, this run would wait for itself.
    const held = await pour(provider, async (count, firstRow) => {
      if (count > free.requests / 2) await firstRow;
      return true;
    });
    expect(held).toMatchObject({ exitCode: 0, rows: free.rows });
  },
);
