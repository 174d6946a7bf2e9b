import { toNumber } from '../amounts.js';
import type { BillLine } from '../entities/billing.js';
import type { Payload } from '../action.js';

/** The members that every bill view gives its rows alike: product, amounts, deductions. */
export function billMembers(line: BillLine, currency: string): Payload {
  const { product, gross, discount, coupons, prepaidCard, paid, outstanding } = line;
  return {
    ProductCode: product.code,
    ProductType: product.type,
    CommodityCode: product.commodity,
    PipCode: product.code,
    ProductName: product.name,
    ProductDetail: product.name,
    SubscriptionType: line.subscription,
    Item: line.item,
    Currency: currency,
    PretaxGrossAmount: toNumber(gross),
    InvoiceDiscount: toNumber(discount),
    PretaxAmount: toNumber(gross - discount),
    DeductedByCoupons: toNumber(coupons),
    DeductedByCashCoupons: 0,
    DeductedByPrepaidCard: toNumber(prepaidCard),
    PaymentAmount: toNumber(paid),
    CashAmount: toNumber(paid),
    OutstandingAmount: toNumber(outstanding),
    AdjustAmount: 0,
  };
}

/** Members that only the overview and the bill have: tax, which is nil where prices include it. */
export function taxMembers(line: BillLine, currency: string): Payload {
  return {
    Tax: 0,
    AfterTaxAmount: toNumber(line.gross - line.discount),
    PretaxAmountLocal: toNumber(line.gross - line.discount),
    PaymentCurrency: currency,
    RoundDownDiscount: '0',
  };
}
