import * as z from 'zod';
import { text } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { rowsOf, wholeNumber } from './schemas.js';

const PAGE = 100;

const page = z
  .object({ subUsers: rowsOf(z.object({ name: text })), total: wholeNumber })
  .transform(({ subUsers, total }) => ({ rows: subUsers, total }));

/** Names of the sub-users. */
export async function readSubUsers(client: Client): Promise<readonly string[]> {
  const rows = await readNumberedPages(ACTIONS.describeSubUsers.id, (number) =>
    client.call(ACTIONS.describeSubUsers, page, { query: { pageNumber: number, pageSize: PAGE } }),
  );
  return rows.map(({ name }) => name);
}
