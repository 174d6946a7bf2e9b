import { expect, test } from 'vitest';
import { lastMonths } from '../../src/domain/time.js';
import { providers } from '../../src/providers/index.js';
import type { FaultRule } from '../../src/sandbox/index.js';
import { runCli, type CliResult } from '../helpers/run-cli.js';

/** A month that is closed. */
const [, LAST = ''] = lastMonths(new Date(), 2, 8);
const MONTH = ['--from', LAST, '--to', LAST];

function pour(account: string, more: readonly string[], fault?: FaultRule): Promise<CliResult> {
  return runCli(['export', 'bills', '--sandbox', account, '--out', '-', ...more], {
    substitutes: { sandbox: { billLines: 2000, faults: fault ? [fault] : [] } },
  });
}

test.each(providers.map(({ id }) => id))(
  'what a key of %s may not read ends a stream in 4, with one sentence for all months and what to grant',
  async (provider) => {
    const { code, stderr } = await pour(`${provider}:denied`, []);
    expect(code, stderr).toBe(4);
    expect(stderr).toMatch(
      /bill-lines: \d\d months are missing, \d{4}-\d\d – \d{4}-\d\d\. Permission refused \(/,
    );
    expect(stderr.match(/Permission refused/g)).toHaveLength(1);
    expect(stderr).toMatch(/→ (?:Grant|Switch on) \S/);
    expect(stderr).not.toContain('Export into a folder');
  },
);

test('a provider that cannot be reached ends a stream in 11', async () => {
  const fault: FaultRule = { kind: 'http503', rate: 1, action: 'bss:DescribeInstanceBill' };
  const { code, stderr } = await pour('alibaba', MONTH, fault);
  expect(code).toBe(11);
  expect(stderr).toContain(`bill-lines: 1 month is missing, ${LAST}. No answer after all tries (`);
});

test('an overview that cannot be read ends a stream in 5, and is named', async () => {
  const fault: FaultRule = { kind: 'http500', rate: 1, action: 'bss:QueryBillOverview' };
  const { code, stderr } = await pour('alibaba', MONTH, fault);
  expect(code).toBe(5);
  expect(stderr).toContain(`The overview of ${LAST} could not be read`);
  expect(stderr).toContain('→ Run the same command again later.');
});

test('lines that do not add up end a stream in 9, with their months', async () => {
  const { code, stderr } = await pour('alibaba:ledger-gap', []);
  expect(code).toBe(9);
  expect(stderr).toMatch(/The lines of \d{4}-\d\d do not add up to the overview of the provider\./);
});

test('rows are not drawn on a terminal, which would obey what is in them', async () => {
  const argv = ['export', 'orders', '--sandbox', 'alibaba', '--out', '-', '--format', 'jsonl'];
  const { code, stdout, stderr } = await runCli(argv, { columns: 80 });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('--out - is for a pipe or a file');
  expect(stderr).toContain('Add > orders.jsonl to the command');
});
