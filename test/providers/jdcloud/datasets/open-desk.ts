import type { RecordDesk, RecordPage, RecordTable } from '../../../../src/domain/records.js';
import type { RunningSandbox } from '../../../../src/sandbox/index.js';
import { openScenario } from '../../../helpers/check-scenario.js';

/** The records of an account of a running sandbox, over real HTTP. */
export async function openDesk(sandbox: RunningSandbox, scenario = 'typical'): Promise<RecordDesk> {
  const { session } = await openScenario(sandbox, { provider: 'jdcloud', scenario, timeoutMs: 20_000 });
  return session.records!;
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
export async function rowsOf(
  table: RecordTable,
  month?: string,
): Promise<readonly Readonly<Record<string, string | undefined>>[]> {
  const rows = (await pagesOf(table, month)).flatMap((page) => page.rows);
  return rows.map((row) => Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place]])));
}
