import * as z from 'zod';
import { money, sumDecimals, type Money } from '../../../domain/money.js';
import { decimal, maybe, text as given } from '../../_shared/decode.js';
import { readNumberedPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import { compactMonth } from '../calendar.js';
import type { Client } from '../client.js';
import { currency, month as billedMonth, pageOf } from '../facts/schemas.js';
import { malformed } from './answer.js';
import { text } from './columns.js';
import type { Joined } from './table.js';

export const BILLS = ACTIONS.getDemandCostList;
const PAGE = 1000;

const row = z.object({
  ...{ demandMonth: billedMonth, demandNo: given, useAmount: decimal, payCurrency: currency },
  memberNo: maybe(given),
  ...{ creditDiscountAmount: maybe(decimal), coinUseAmount: maybe(decimal) },
  ...{ productDiscountAmount: maybe(decimal), customerDiscountAmount: maybe(decimal) },
  ...{ currencyDiscountAmount: maybe(decimal), rounddownDiscountAmount: maybe(decimal) },
  ...{ thisMonthVatAmount: maybe(decimal), thisMonthAmountIncludingVat: maybe(decimal) },
});
export type Bill = z.output<typeof row>;
const page = pageOf('getDemandCostList', row);

/** The number of the bill that a month's lines are on; none where several bills share the month. */
export const monthBill: Joined = {
  action: BILLS,
  columns: text('demandNo'),
  async read(client, month) {
    const bills = await readMonthBills(client, month);
    return [bills.length === 1 ? bills[0]?.demandNo : undefined];
  },
};

/** What was used in a month by its bills, one sum per currency; they are not rounded as the products' amounts may be. */
export async function readOverview(client: Client, month: string): Promise<readonly Money[]> {
  const bills = await readMonthBills(client, month);
  const currencies = [...new Set(bills.map(({ payCurrency }) => payCurrency))].sort();
  return currencies.map((code) => {
    const own = bills.filter(({ payCurrency }) => payCurrency === code);
    return money(sumDecimals(own.map(({ useAmount }) => useAmount)), code);
  });
}

/** The bills of a month; mostly there is one. @throws ApiError. */
export async function readMonthBills(client: Client, month: string): Promise<readonly Bill[]> {
  const compact = compactMonth(month);
  const bills = await readNumberedPages(BILLS.id, (pageNo) =>
    client.call(BILLS, page, {
      query: { startMonth: compact, endMonth: compact, pageNo, pageSize: PAGE },
    }),
  );
  if (bills.some(({ demandMonth }) => demandMonth !== month))
    throw malformed(BILLS, 'demandMonth: not the month that was asked for');
  return bills;
}
