import { DAY_MS } from '../../../engine/calendar.js';
import type { SeedContext } from '../../../engine/plugin.js';
import type { Order } from '../../entities/billing.js';
import type { TencentState } from '../../entities/state.js';
import { bulkLedger, bulkMovements, bulkOrders } from '../bulk.js';
import { billLine, money, voucher } from '../ledger.js';
import { returnedBills } from '../ordinary.js';

type Billing = Pick<TencentState, 'funds' | 'vouchers' | 'orders' | 'bills' | 'bulk' | 'movements'>;

/** Lines of the bulk ledger where no number was asked for. */
const BULK_LINES = 540;

const CVM = { productCode: 'p_cvm', productName: '云服务器 CVM', region: 'ap-guangzhou' };
const NAT = { productCode: 'p_natgateway', productName: 'NAT 网关', region: 'ap-guangzhou' };
const CDN = { productCode: 'p_cdn', productName: '内容分发网络 CDN', region: 'ap-guangzhou' };

/** Money in all three units, an order at each stage, and bills that show what no list does. */
export function typicalBilling(context: SeedContext, accountId: string): Billing {
  const { now } = context;
  const bulk = bulkLedger(context, accountId, BULK_LINES);
  return {
    bulk,
    funds: { cash: 128_850, gift: 5_000, income: 0, frozen: 1_234, owed: 0 },
    vouchers: [
      voucher(now, 'voucher-10021', '2050000000'),
      // Larger than a double can hold exactly.
      voucher(now, 'voucher-10022', '10000000000000001', { endsAt: now + 300 * DAY_MS }),
      voucher(now, 'voucher-10023', '1', { endsAt: null }),
      voucher(now, 'voucher-10020', '0', { status: 'used', nominal: '100000000' }),
    ],
    orders: [
      order(now, 1, 1, { price: 24_000, listPrice: 30_000 }),
      order(now, 2, 3),
      order(now, 100, 5),
      order(now, 200, 30, { productName: '云市场 镜像', productCode: 'p_market' }),
      order(now, 120, 4),
      ...bulkOrders(bulk),
    ],
    bills: [
      billLine(now, { ...CVM, payMode: 'postPay', resourceId: 'ins-typicalweb1' }, 0, money(31.5)),
      {
        ...billLine(now, { ...CVM, payMode: 'postPay', resourceId: 'ins-typicalweb1' }, 1, money(92.16)),
        parts: 2,
        byVoucher: money(2.01),
      },
      // Seen by the bill alone, and charged to this day.
      billLine(now, { ...CDN, payMode: 'postPay', resourceId: 'cdn.example.com' }, 0, money(0.123_456_78)),
      billLine(now, { ...NAT, payMode: 'postPay', resourceId: 'nat-typical01' }, 0, money(0.5)),
      ...returnedBills(now),
      // Released long before.
      {
        ...billLine(now, { ...CVM, payMode: 'postPay', resourceId: 'ins-typicalold1' }, 1, money(3.2)),
        endsAt: now - 40 * DAY_MS,
        startsAt: now - 41 * DAY_MS,
      },
    ],
    movements: [
      {
        id: 'typical-1',
        at: now - 20 * DAY_MS,
        kind: 'recharge',
        amount: 200_000,
        balance: 200_000,
        channel: 'wechat',
      },
      {
        id: 'typical-2',
        at: now - 10 * DAY_MS,
        kind: 'deduct',
        amount: -71_150,
        balance: 128_850,
        channel: 'balance',
      },
      ...bulkMovements(bulk, 128_850),
    ],
  };
}

function order(now: number, daysAgo: number, status: number, over: Partial<Order> = {}): Order {
  const id = `2025110000${String(daysAgo).padStart(4, '0')}`;
  return {
    id,
    bigDealId: `${id}00`,
    status,
    action: 'purchase',
    productCode: 'p_cvm',
    productName: '云服务器 CVM',
    resourceIds: [],
    createdAt: now - daysAgo * DAY_MS,
    listPrice: 9_216,
    price: 9_216,
    ...over,
  };
}
