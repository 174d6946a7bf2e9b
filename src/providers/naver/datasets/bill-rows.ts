import { compareDecimals, negateDecimal, sumDecimals, type Money } from '../../../domain/money.js';
import type { FocusMapping, FocusRow } from '../../../domain/records.js';
import type { Client } from '../client.js';
import { monthOf } from './focus.js';
import { malformed } from './answer.js';
import { BILLS, readMonthBills, type Bill } from './month-bill.js';

/** An amount of a bill that no line holds. */
type BillField =
  | 'creditDiscountAmount'
  | 'coinUseAmount'
  | 'productDiscountAmount'
  | 'customerDiscountAmount'
  | 'currencyDiscountAmount'
  | 'rounddownDiscountAmount'
  | 'thisMonthVatAmount';

interface BillPart {
  readonly field: BillField;
  readonly category: 'Credit' | 'Adjustment' | 'Tax';
  readonly description: string;
}

const REST = 'Difference between the bill and its lines';

/**
 * What a bill adds to its lines, or takes off them. Late fees are left to the table of bills: they come after the
 * bill and go on changing, and the amount of the month does not hold them.
 */
const PARTS: readonly BillPart[] = [
  { field: 'creditDiscountAmount', category: 'Credit', description: 'Credits' },
  { field: 'coinUseAmount', category: 'Credit', description: 'Coins' },
  { field: 'productDiscountAmount', category: 'Adjustment', description: 'Discount on products' },
  { field: 'customerDiscountAmount', category: 'Adjustment', description: 'Discount for the customer' },
  { field: 'currencyDiscountAmount', category: 'Adjustment', description: 'Discount by currency' },
  { field: 'rounddownDiscountAmount', category: 'Adjustment', description: 'Rounding down' },
  { field: 'thisMonthVatAmount', category: 'Tax', description: 'VAT' },
];

/**
 * The rows that lead from the lines of a month to its bill with tax. A bill that is not the sum of what it names gets
 * a row for the rest, so that nothing is lost and nothing is hidden.
 */
export function closeMonth(client: Client): NonNullable<FocusMapping['closing']> {
  return async (month, billed) => {
    const bills = await readMonthBills(client, month);
    const parts = bills.flatMap((bill) => PARTS.flatMap((part) => partRow(bill, part, month)));
    const currencies = [...new Set(bills.map(({ payCurrency }) => payCurrency))].sort();
    const rest = currencies.flatMap((currency) => {
      const own = bills.filter(({ payCurrency }) => payCurrency === currency);
      return restRow(own, [...billed, ...parts.map(costOf)], month);
    });
    return [...parts, ...rest];
  };
}

function partRow(bill: Bill, { field, category, description }: BillPart, month: string): readonly FocusRow[] {
  const amount = bill[field] ?? '0';
  if (compareDecimals(amount, '0') === 0) return [];
  const cost = category === 'Tax' ? amount : negateDecimal(amount);
  return [{ ...toRow(bill, category, cost, month), ChargeDescription: description, x_BillField: field }];
}

/** @param known every cost that has a row, whatever its currency. */
function restRow(bills: readonly Bill[], known: readonly Money[], month: string): readonly FocusRow[] {
  const [first] = bills;
  if (!first) return [];
  const costs = known.filter(({ currency }) => currency === first.payCurrency);
  const rest = sumDecimals([...bills.map(totalOf), ...costs.map(({ value }) => negateDecimal(value))]);
  if (compareDecimals(rest, '0') === 0) return [];
  const row = { ...toRow(first, 'Adjustment', rest, month), ChargeDescription: REST };
  // Of several bills, nobody can say on which one the rest is.
  return [bills.length === 1 ? row : { ...row, InvoiceId: null }];
}

/** A charge without price: all its costs are what is billed. */
function toRow(bill: Bill, category: BillPart['category'], cost: string, month: string): FocusRow {
  return {
    ...monthOf(month),
    BillingAccountId: bill.memberNo ?? null,
    BillingCurrency: bill.payCurrency,
    ChargeCategory: category,
    ChargeFrequency: 'One-Time',
    ServiceCategory: 'Other',
    InvoiceId: bill.demandNo,
    ...{ ListCost: cost, ContractedCost: cost, EffectiveCost: cost, BilledCost: cost },
  };
}

function costOf({ BilledCost, BillingCurrency }: FocusRow): Money {
  return { value: BilledCost ?? '0', currency: BillingCurrency ?? '' };
}

function totalOf({ thisMonthAmountIncludingVat }: Bill): string {
  if (thisMonthAmountIncludingVat !== undefined) return thisMonthAmountIncludingVat;
  throw malformed(BILLS, 'thisMonthAmountIncludingVat: is missing');
}
