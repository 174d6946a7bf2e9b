import { ApiError } from '../../../domain/errors.js';
import type { RecordPage, RecordTable } from '../../../domain/records.js';
import type { Gap } from '../../../domain/verdict.js';
import type { Inventory } from '../../_shared/resource.js';
import { INVENTORY_ACTIONS } from '../inventory/index.js';
import { text, time } from './columns.js';

/** The inventory as `check` reads it; the columns are ours, since several views of the provider go into it. */
export function resourceTable(inventory: () => Promise<Inventory>): RecordTable {
  return {
    name: 'resources',
    dataset: 'resources',
    period: 'whole',
    columns: [...text('id', 'type', 'name', 'region', 'charge'), ...time('until'), ...text('seenBy')],
    actions: INVENTORY_ACTIONS,
    async *read(): AsyncGenerator<RecordPage> {
      const { resources, gaps } = await inventory();
      const [gap] = gaps;
      // A list with a view missing would pass for the whole.
      if (gap) throw unreadable(gap);
      const rows = resources.map(({ id, type, name, region, charge, until, seenBy }) => [
        ...[id, type, name, region, charge, until],
        seenBy.join(' '),
      ]);
      yield { rows, next: undefined, requestIds: [] };
    },
  };
}

function unreadable({ code, action, needs, providerCode = code, requestId }: Gap): ApiError {
  return new ApiError(
    action,
    {
      kind: code === 'left-out' ? 'incomplete' : code,
      code: providerCode,
      message: 'a view of the inventory could not be read',
      ...(requestId === undefined ? {} : { requestId }),
    },
    needs,
  );
}
