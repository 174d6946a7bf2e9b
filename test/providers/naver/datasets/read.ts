import type { ReadRequest, RecordDesk, RecordPage, RecordTable } from '../../../../src/domain/records.js';
import type { RunningSandbox } from '../../../../src/sandbox/index.js';
import { openScenario } from '../../../helpers/check-scenario.js';

/** The records of a scenario's account, read over real HTTP. */
export async function openDesk(sandbox: RunningSandbox, scenario = 'typical'): Promise<RecordDesk> {
  const { session } = await openScenario(sandbox, { provider: 'naver', scenario });
  if (!session.records) throw new Error('there are no records');
  return session.records;
}

export function tableOf({ tables }: RecordDesk, name: string): RecordTable {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
}

/** Every page from a cursor on. */
export async function readPages(
  table: RecordTable,
  { month, cursor }: Partial<ReadRequest> = {},
): Promise<readonly RecordPage[]> {
  const pages: RecordPage[] = [];
  for await (const page of table.read({ month, cursor })) pages.push(page);
  return pages;
}

export type Named = Readonly<Record<string, string | undefined>>;

/** Every row by the names of its columns. */
export async function readRows(
  table: RecordTable,
  request: Partial<ReadRequest> = {},
): Promise<readonly Named[]> {
  const pages = await readPages(table, request);
  return pages
    .flatMap(({ rows }) => rows)
    .map((row) => Object.fromEntries(table.columns.map(({ name }, place) => [name, row[place]])));
}
