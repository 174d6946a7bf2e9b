import { defineAction } from '../../action.js';
import type { Voucher } from '../../entities/billing.js';
import type { Encodable } from '../../../engine/exact-json.js';
import { cutPage } from '../../paging.js';
import { integer, oneOf, required, text, unsupported } from '../../parameters.js';
import { chinaDay, chinaSeconds } from '../../views/times.js';

/** What stands for no end. */
const NEVER = '0002-11-30 00:00:00';

/** `Offset` is the number of the page, from 1; amounts are units of 10^-8. */
export const describeVoucherInfo = defineAction({
  service: 'billing',
  name: 'DescribeVoucherInfo',
  parameters: {
    Limit: required(integer({ min: 1, max: 1000 })),
    Offset: required(integer({ min: 1 })),
    Status: oneOf('unUsed', 'used', 'delivered', 'cancel', 'overdue'),
    VoucherId: text(),
    Lang: text(),
    ...unsupported('CodeId', 'ProductCode', 'ActivityId', 'VoucherName', 'TimeFrom', 'TimeTo', 'SortField'),
    ...unsupported('SortOrder', 'PayMode', 'PayScene', 'Operator', 'VoucherMainType', 'VoucherSubType'),
    ...unsupported(
      'StartTimeFrom',
      'StartTimeTo',
      'EndTimeFrom',
      'EndTimeTo',
      'CreateTimeFrom',
      'CreateTimeTo',
    ),
  },
  run: ({ values, state, accountId, repeatPages }) => {
    const { Limit: limit, Offset: page, Status, VoucherId } = values;
    const found = state.vouchers.filter(
      ({ id, status }) => status === (Status ?? status) && id === (VoucherId ?? id),
    );
    const { rows, total } = cutPage(found, { offset: (page - 1) * limit, limit, repeat: repeatPages });
    return {
      TotalCount: total,
      TotalBalance: found.reduce((all, { left }) => all + BigInt(left), 0n),
      VoucherInfos: rows.map((voucher) => toInfo(voucher, accountId)),
      Unit: 'micro',
    };
  },
});

function toInfo({ id, status, nominal, left, payMode, beginsAt, endsAt }: Voucher, uin: string): Encodable {
  return {
    OwnerUin: uin,
    Status: status,
    NominalValue: BigInt(nominal),
    Balance: BigInt(left),
    VoucherId: id,
    PayMode: payMode,
    PayScene: '*',
    BeginTime: chinaSeconds(beginsAt),
    EndTime: endsAt === null ? NEVER : chinaDay(endsAt),
    ApplicableProducts: { GoodsName: '全产品通用', PayMode: payMode },
    ExcludedProducts: [],
    PolicyRemark: '',
    CreateTime: chinaSeconds(beginsAt),
  };
}
