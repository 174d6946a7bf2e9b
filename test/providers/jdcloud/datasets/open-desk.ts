import type { RecordDesk } from '../../../../src/domain/records.js';
import type { RunningSandbox } from '../../../../src/sandbox/index.js';
import { openRecords } from '../../../helpers/read-desk.js';

export { pagesOf, rowsOf, tableNamed } from '../../../helpers/read-desk.js';

export function openDesk(sandbox: RunningSandbox, scenario = 'typical'): Promise<RecordDesk> {
  return openRecords(sandbox, 'jdcloud', scenario);
}
