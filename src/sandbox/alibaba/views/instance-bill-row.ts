import type { Encodable } from '../../engine/exact-json.js';
import { localDay } from '../../engine/calendar.js';
import { toNumber } from '../amounts.js';
import { BILL_ZONE, type BillLine } from '../entities/billing.js';
import { localRegionName } from '../regions.js';

/** What the rows of one answer have in common. */
export interface RowContext {
  readonly accountId: string;
  readonly accountName: string;
  readonly currency: string;
  readonly isDaily: boolean;
  /** Price and quantity belong to a billable item; a whole instance has none. */
  readonly isItem: boolean;
}

/** One row of the bill by instance. A single literal: rows put together of parts are many times slower. */
export function instanceBillRow(line: BillLine, context: RowContext): Readonly<Record<string, Encodable>> {
  const { product, billingItem, gross, discount, listPrice, usageUnit } = line;
  const { accountId, accountName, currency, isDaily, isItem } = context;
  const paid = toNumber(line.paid);
  return {
    InstanceID: line.instanceId,
    NickName: line.nickName,
    ItemName: '',
    Region: localRegionName(line.region),
    Zone: '',
    BillingType: '其它',
    BizType: '',
    CostUnit: '未分配',
    ResourceGroup: '默认资源组',
    Tag: line.tag,
    InstanceConfig: '',
    InstanceSpec: '',
    InternetIP: '',
    IntranetIP: '',
    ServicePeriod: '2592000',
    ServicePeriodUnit: '秒',
    AfterDiscountAmount: toNumber(gross - discount),
    DeductedByResourcePackage: '0',
    BillingItem: isItem ? billingItem.name : '',
    BillingItemCode: isItem ? billingItem.code : '',
    ListPrice: isItem ? listPrice : '',
    ListPriceUnit: isItem && listPrice !== '' ? `${currency === 'CNY' ? '元' : currency}/${usageUnit}` : '',
    Usage: isItem ? line.usage : '',
    UsageUnit: isItem ? usageUnit : '',
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
    DeductedByCoupons: toNumber(line.coupons),
    DeductedByCashCoupons: 0,
    DeductedByPrepaidCard: toNumber(line.prepaidCard),
    PaymentAmount: paid,
    CashAmount: paid,
    OutstandingAmount: toNumber(line.outstanding),
    AdjustAmount: 0,
    BillingDate: isDaily ? dayOf(line) : '',
    BillAccountID: accountId,
    BillAccountName: accountName,
    OwnerID: accountId,
  };
}

/** The day that a line counts for. */
export function dayOf({ endsAt }: BillLine): string {
  return localDay(endsAt - 1, BILL_ZONE);
}
