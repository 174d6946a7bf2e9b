import type { ReadRequest, RecordDesk, RecordPage, RecordTable } from '../../../../src/domain/records.js';
import type { RunningSandbox } from '../../../../src/sandbox/index.js';
import { openRecords, pagesOf, rowsOf, type Row } from '../../../helpers/read-desk.js';

export { tableNamed as tableOf, type Row as Named } from '../../../helpers/read-desk.js';

export function openDesk(sandbox: RunningSandbox, scenario = 'typical'): Promise<RecordDesk> {
  return openRecords(sandbox, 'naver', scenario);
}

export function readPages(
  table: RecordTable,
  { month, cursor }: Partial<ReadRequest> = {},
): Promise<readonly RecordPage[]> {
  return pagesOf(table, month, cursor);
}

export function readRows(table: RecordTable, { month }: Partial<ReadRequest> = {}): Promise<readonly Row[]> {
  return rowsOf(table, month);
}
