import { lastMonths } from '../../../../src/domain/time.js';
import type { RecordDesk, RecordPage, RecordTable } from '../../../../src/domain/records.js';
import type { SandboxOptions } from '../../../../src/sandbox/index.js';
import type { TencentState } from '../../../../src/sandbox/tencent/entities/state.js';
import { openScenario } from '../../../helpers/check-scenario.js';
import { openSandbox, type ControlledSandbox } from '../../../helpers/sandbox-control.js';

/** Late on the 21st in China. */
const NOW = Date.parse('2026-11-21T08:00:00Z');
export const MONTHS = lastMonths(new Date(NOW), 18, 8);

export type Row = Readonly<Record<string, string | undefined>>;

/** A sandbox at a fixed time, which moves on: the signature counts, and it is as old as this machine's clock says. */
export function openLedger(options: SandboxOptions = {}): Promise<ControlledSandbox> {
  const offset = NOW - Date.now();
  return openSandbox({ now: () => Date.now() + offset, ...options });
}

/** The records of an account of a running sandbox, over real HTTP. */
export async function openDesk({ sandbox }: ControlledSandbox, scenario = 'typical'): Promise<RecordDesk> {
  const { session } = await openScenario(sandbox, { provider: 'tencent', scenario, timeoutMs: 20_000 });
  return session.records!;
}

/** What the sandbox holds of an account that was asked for. */
export async function stateOf({ sandbox }: ControlledSandbox, scenario = 'typical'): Promise<TencentState> {
  const answer = await fetch(`${sandbox.url}/_sandbox/state`);
  const { accounts } = (await answer.json()) as {
    accounts: { provider: string; scenario: string; entities: TencentState }[];
  };
  return accounts.find((one) => one.provider === 'tencent' && one.scenario === scenario)!.entities;
}

export function tableNamed(desk: RecordDesk, name: string): RecordTable {
  return desk.tables.find((table) => table.name === name)!;
}

export async function pagesOf(
  table: RecordTable,
  month?: string,
  cursor?: string,
): Promise<readonly RecordPage[]> {
  const pages: RecordPage[] = [];
  for await (const page of table.read({ month, cursor })) pages.push(page);
  return pages;
}

/** Rows as objects, by the names of their columns. */
export async function rowsOf(table: RecordTable, month?: string): Promise<readonly Row[]> {
  const rows = (await pagesOf(table, month)).flatMap((page) => page.rows);
  return rows.map((row) => Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place]])));
}
