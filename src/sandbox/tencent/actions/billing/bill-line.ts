import type { BillLine } from '../../entities/billing.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { regionName } from '../../regions.js';
import { toText } from '../../views/amounts.js';
import { chinaSeconds } from '../../views/times.js';

/** What a line is about. Codes that are not published stay empty. */
export const TRANSACTIONS: Readonly<
  Record<BillLine['action'], { readonly code: string; readonly name: string }>
> = {
  purchase: { code: 'prepay_purchase', name: '包年包月新购' },
  refund: { code: '', name: '包年包月退款' },
  usage: { code: 'postpay_deduct_h', name: '按量计费小时结' },
  adjustment: { code: '', name: '调账' },
};

/** The members that the views of the bill have in common. */
export function billMembers(line: BillLine, uin: string): Readonly<Record<string, Encodable>> {
  return {
    BusinessCodeName: line.productName,
    ProductCodeName: line.productName,
    PayModeName: line.payMode === 'prePay' ? '包年包月' : '按量计费',
    ProjectName: '默认项目',
    RegionName: regionName(line.region),
    ZoneName: '其他',
    ResourceId: line.resourceId,
    ResourceName: line.resourceName,
    ActionTypeName: TRANSACTIONS[line.action].name,
    OrderId: line.orderId,
    PayTime: chinaSeconds(line.endsAt),
    FeeBeginTime: chinaSeconds(line.startsAt),
    FeeEndTime: chinaSeconds(line.endsAt),
    PayerUin: uin,
    OwnerUin: uin,
    OperateUin: uin,
    Tags: line.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })),
    BusinessCode: line.productCode,
    ProductCode: `sp_${line.productCode}`,
    BillMonth: line.month,
  };
}

/** Who paid how much of a line. */
export function paidMembers({
  cost,
  byVoucher,
}: Pick<BillLine, 'cost' | 'byVoucher'>): Readonly<Record<string, Encodable>> {
  return {
    VoucherPayAmount: toText(byVoucher),
    CashPayAmount: toText(cost - byVoucher),
    IncentivePayAmount: toText(0),
    TransferPayAmount: toText(0),
  };
}
