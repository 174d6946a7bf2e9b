import { money, sumDecimals, type Money } from '../../../domain/money.js';
import type { Client } from '../client.js';
import { readBillMonth } from '../facts/bills.js';
import { YUAN } from './columns.js';

/** What the provider's own overview of a month adds up to. */
export async function readOverview(client: Client, month: string): Promise<readonly Money[]> {
  const rows = await readBillMonth(client, month);
  return rows.length === 0 ? [] : [money(sumDecimals(rows.map(({ charged }) => charged)), YUAN.currency)];
}
