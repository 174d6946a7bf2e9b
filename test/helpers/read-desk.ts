import type { RecordDesk, RecordPage, RecordTable } from '../../src/domain/records.js';
import type { RunningSandbox } from '../../src/sandbox/index.js';
import { openScenario } from './check-scenario.js';

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string | undefined>>;

/** The records of an account of a running sandbox, over real HTTP. */
export async function openRecords(
  sandbox: RunningSandbox,
  provider: string,
  scenario: string,
): Promise<RecordDesk> {
  const { session } = await openScenario(sandbox, { provider, scenario, timeoutMs: 20_000 });
  if (!session.records) throw new Error(`${provider} has no records`);
  return session.records;
}

export function tableNamed({ tables }: RecordDesk, name: string): RecordTable {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
}

/** Every page from a cursor on. */
export async function pagesOf(
  table: RecordTable,
  month?: string,
  cursor?: string,
): Promise<readonly RecordPage[]> {
  const pages: RecordPage[] = [];
  for await (const page of table.read({ month, cursor })) pages.push(page);
  return pages;
}

/** Every row of a month. */
export async function rowsOf(table: RecordTable, month?: string): Promise<readonly Row[]> {
  const rows = (await pagesOf(table, month)).flatMap((page) => page.rows);
  return rows.map((row) => Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place]])));
}
