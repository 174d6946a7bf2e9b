import { DAY_MS } from '../../../engine/calendar.js';
import type { SeedContext } from '../../../engine/plugin.js';
import type { BillLine, Order, Product } from '../../entities/billing.js';
import type { AlibabaState } from '../../entities/state.js';
import { PRODUCTS } from '../../views/products.js';
import { bulkLedger, bulkSums, ordersOf } from '../bulk.js';
import {
  billLine,
  consumptions,
  evaluation,
  invoicedMonths,
  money,
  monthBack,
  usage,
  type Charged,
} from '../ledger.js';

type Billed = Pick<AlibabaState, 'funds' | 'bills' | 'bulk' | 'orders' | 'transactions' | 'evaluations'>;

/** Lines of the bulk ledger where no number was asked for. */
const BULK_LINES = 540;

const CDN: Product = { code: 'cdn', type: 'cdn', commodity: 'cdn', name: 'CDN' };

const WEB: Charged = {
  product: PRODUCTS.ecsSubscription,
  instanceId: 'i-bp1typicalweb001',
  nickName: '测试服务器-生产',
  region: 'cn-hangzhou',
};
const DATABASE: Charged = {
  product: PRODUCTS.rds,
  instanceId: 'rm-uf6typicalmain',
  nickName: '订单库',
  region: 'cn-shanghai',
};
const DEV: Charged = {
  product: PRODUCTS.ecs,
  instanceId: 'i-2zetypicaldev001',
  nickName: 'dev',
  region: 'cn-beijing',
};

/** Twelve months of bills, one of them unpaid, one not settled yet; and as many lines more as are asked for. */
export function typicalBilling(context: SeedContext, accountId: string): Billed {
  const { now } = context;
  const bills = [...subscriptions(now), ...monthlyUsage(now), ...openBills(now)];
  const bulk = bulkLedger(context, accountId, BULK_LINES);
  const sums = bulkSums(bulk);
  const all = [...bills, ...sums];
  return {
    funds: { cash: money(2345.67), credit: 0, quota: null, type: 'DIRECT_USER', creditMemo: 0 },
    bills,
    bulk,
    orders: [...typicalOrders(now), ...ordersOf(sums)],
    transactions: [
      {
        number: '20260000000001',
        at: now - 20 * DAY_MS,
        flow: 'Income',
        type: 'Payment',
        channel: 'Alipay',
        amount: money(3000),
        balance: money(3000),
        cycle: monthBack(now, 0),
        recordId: '20260000000001',
        remarks: '充值',
      },
      ...consumptions(all, money(2345.67)),
    ],
    evaluations: [
      ...invoicedMonths(all),
      evaluation(monthBack(now, 4), '=1+1 发票', 12_345, {
        invoiced: 12_345,
        invoiceable: 0,
        outBizId: '../../x',
      }),
      evaluation(monthBack(now, 2), '退款-云服务器 ECS', -3600, { invoiced: 0, invoiceable: -3600 }),
    ],
  };
}

function subscriptions(now: number): BillLine[] {
  const bought = { item: 'SubscriptionOrder', usage: '1', usageUnit: '月' } as const;
  return [
    billLine(now, WEB, 7, { ...bought, gross: money(3120), discount: money(468) }),
    billLine(now, { ...WEB, instanceId: 'i-bp1typicalweb002', nickName: 'web-02' }, 6, {
      ...bought,
      gross: money(1560),
      coupons: money(60),
    }),
    billLine(now, { ...WEB, instanceId: 'i-bp1typicalold009', nickName: 'old' }, 2, {
      item: 'Refund',
      subscription: 'Subscription',
      gross: money(-36),
    }),
  ];
}

function monthlyUsage(now: number): BillLine[] {
  const at = (product: Product, instanceId: string, region: string): Charged => ({
    product,
    instanceId,
    region,
  });
  return [
    ...usage(now, DEV, money(96.768), 1),
    ...usage(now, DATABASE, money(412.335), 11),
    ...usage(
      now,
      { ...DATABASE, instanceId: 'rr-uf6typicalread', nickName: '订单库-只读' },
      money(206.1675),
      3,
    ),
    ...usage(now, at(PRODUCTS.ecs, 'i-uf6typicaljob001', 'cn-shanghai'), money(48.21), 1),
    ...usage(now, at(PRODUCTS.disk, 'd-bp1typicalleft01', 'cn-hangzhou'), money(175), 11),
    ...usage(now, at(PRODUCTS.snapshot, 's-bp1typicalsnap1', 'cn-hangzhou'), money(6.123456), 6),
    ...usage(now, at(PRODUCTS.eip, 'eip-bp1typicalnat1', 'cn-hangzhou'), money(14.4), 9),
    ...usage(now, at(PRODUCTS.eip, 'eip-uf6typicalfree', 'cn-shanghai'), money(14.4), 2),
    ...usage(now, at(PRODUCTS.nat, 'ngw-bp1typical0001', 'cn-hangzhou'), money(141.12), 9),
    ...usage(now, at(PRODUCTS.slb, 'lb-uf6typical00001', 'cn-shanghai'), money(57.6), 10),
    ...usage(now, at(PRODUCTS.oss, 'typical-assets', 'cn-hangzhou'), money(1.4402), 11),
    ...usage(now, at(PRODUCTS.oss, 'typical-backup', 'cn-shanghai'), money(24.8), 11),
    ...usage(now, at(PRODUCTS.oss, 'typical-logs', 'ap-southeast-1'), money(0.36), 3),
    // No list shows this one: a forgotten accelerated domain that still draws traffic.
    ...usage(now, at(CDN, 'static.typical-example.com', 'cn-hangzhou'), money(3.27), 11),
  ];
}

function openBills(now: number): BillLine[] {
  return [
    billLine(now, DATABASE, 1, { gross: money(128.4), outstanding: money(128.4), status: 'PayUnclear' }),
    billLine(now, DEV, 0, { gross: money(36), outstanding: money(36), status: 'PayUnsettle' }),
  ];
}

function typicalOrders(now: number): Order[] {
  const order = (id: string, days: number, over: Partial<Order>): Order => ({
    id,
    type: 'New',
    product: PRODUCTS.ecsSubscription,
    subscription: 'Subscription',
    payment: 'Paid',
    createdAt: now - days * DAY_MS,
    paidAt: now - days * DAY_MS + 60_000,
    gross: money(3120),
    net: money(2652),
    ...over,
  });
  return [
    order('281190000000201', 370, {}),
    order('281190000000202', 200, { gross: money(1560), net: money(1500) }),
    order('281190000000203', 75, {
      type: 'Refund',
      payment: null,
      paidAt: null,
      gross: money(-36),
      net: money(-36),
    }),
    order('281190000000204', 3, {
      type: 'Renew',
      payment: 'Unpaid',
      paidAt: null,
      gross: money(260),
      net: money(221),
    }),
    order('281190000000205', 30, { payment: 'Cancelled', paidAt: null, gross: money(88), net: money(88) }),
  ];
}
