import * as z from 'zod';
import { money, sumDecimals, type Money } from '../../../domain/money.js';
import { decimal, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';

const answer = z.object({
  Data: z.object({ Items: z.object({ Item: z.array(z.object({ PretaxAmount: decimal, Currency: text })) }) }),
});

/** What the provider's own overview of a month adds up to, by currency. */
export async function readOverview(client: Client, month: string): Promise<readonly Money[]> {
  const { Data } = await client.call(ACTIONS.queryBillOverview, answer, { BillingCycle: month });
  const rows = Data.Items.Item;
  const currencies = [...new Set(rows.map(({ Currency }) => Currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter(({ Currency }) => Currency === currency);
    return money(sumDecimals(own.map(({ PretaxAmount }) => PretaxAmount)), currency);
  });
}
