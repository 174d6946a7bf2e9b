import * as z from 'zod';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { pageOf, regionCode } from './schemas.js';

const page = pageOf('getRegionList', z.object({ regionCode })).refine(
  ({ rows }) => rows.length > 0,
  'no region at all',
);

/** Codes of the regions. The list is not paged, but states its length. */
export async function readRegions(client: Client): Promise<readonly string[]> {
  const rows = await readNumberedPages(ACTIONS.getRegionList.id, () =>
    client.call(ACTIONS.getRegionList, page),
  );
  return rows.map((row) => row.regionCode);
}
