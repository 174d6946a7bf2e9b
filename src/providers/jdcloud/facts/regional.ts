import type * as z from 'zod';
import { gather } from '../../../domain/gap.js';
import type { Gap } from '../../../domain/verdict.js';
import { readNumberedPages, type NumberedPage } from '../../_shared/paginate.js';
import { distinctGaps } from '../../_shared/resource.js';
import type { Action } from '../actions.js';
import type { Client } from '../client.js';
import { REGIONS } from '../regions.js';

const PAGE = 100;

/** A row and where it was found. */
export interface Placed<T> {
  readonly region: string;
  readonly row: T;
}

/** Reads a list in all documented regions side by side. */
export async function readRegions<T>(
  client: Client,
  action: Action,
  page: z.ZodType<NumberedPage<T>>,
): Promise<{ readonly rows: readonly Placed<T>[]; readonly gaps: readonly Gap[] }> {
  const { values, gaps } = await gather(
    REGIONS.map(async (region) => {
      const rows = await readNumberedPages(action.id, (number) =>
        client.call(action, page, { region, query: { pageNumber: number, pageSize: PAGE } }),
      );
      return rows.map((row) => ({ region, row }));
    }),
  );
  return { rows: values.flat(), gaps: distinctGaps(gaps) };
}
