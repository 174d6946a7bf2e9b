import { ApiError } from '../../domain/errors.js';
import type { Column, RecordPage, RecordTable } from '../../domain/records.js';
import type { Gap } from '../../domain/verdict.js';
import type { Inventory } from './resource.js';

const COLUMNS: readonly Column[] = ['id', 'type', 'name', 'region', 'charge', 'until', 'seenBy'].map(
  (name) => ({
    name,
    type: name === 'until' ? 'time' : 'text',
  }),
);

/**
 * The inventory as `check` reads it. Its columns are ours, since several views of the provider go into it.
 * @param actions every call that the inventory makes
 */
export function resourceTable(actions: readonly string[], inventory: () => Promise<Inventory>): RecordTable {
  return {
    name: 'resources',
    dataset: 'resources',
    period: 'whole',
    columns: COLUMNS,
    actions,
    async *read(): AsyncGenerator<RecordPage> {
      const { resources, gaps } = await inventory();
      // A list with a view missing would pass for the whole.
      for (const gap of gaps) throw unread(gap);
      const rows = resources.map(({ id, type, name, region, charge, until, seenBy }) => [
        ...[id, type, name, region, charge, until],
        seenBy.join(' '),
      ]);
      yield { rows, next: undefined, requestIds: [] };
    },
  };
}

/** The failed call behind a gap, for who cannot do without it. */
export function unread({ code, action, needs, providerCode = code, requestId }: Gap): ApiError {
  return new ApiError(
    action,
    {
      kind: code === 'left-out' || code === 'unseen' ? 'incomplete' : code,
      code: providerCode,
      message: 'a view of the inventory could not be read',
      ...(requestId === undefined ? {} : { requestId }),
    },
    needs,
  );
}
