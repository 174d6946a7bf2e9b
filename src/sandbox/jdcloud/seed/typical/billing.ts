import { DAY_MS } from '../../../engine/calendar.js';
import type { SeedContext } from '../../../engine/plugin.js';
import type { BillLine, Invoice, Order } from '../../entities/billing.js';
import { billed, ordered } from '../things.js';

/** What the last months cost, arrears, a protection that has no list, and a disk that is gone. */
export function bills({ now }: SeedContext): BillLine[] {
  const cache = { serviceCode: 'redis', serviceName: '云缓存 Redis', resourceId: 'redis-0001' };
  const shop = {
    serviceCode: 'vm',
    serviceName: '云主机',
    resourceId: 'i-shop0002',
    resourceName: '商城前端',
  };
  return [
    billed(now, 0, { serviceCode: 'vm', serviceName: '云主机', resourceId: 'i-web0001', total: 18_250 }),
    billed(now, 0, { ...cache, total: 9_900, arrear: 9_900 }),
    billed(now, 0, {
      serviceCode: 'waf',
      serviceName: '应用安全网关',
      resourceId: 'waf-0001',
      total: 50_000,
    }),
    billed(now, 1, { ...cache, total: 9_900 }),
    billed(now, 1, {
      serviceCode: 'disk',
      serviceName: '云硬盘',
      resourceId: 'vol-gone',
      total: 1_234_567_890,
    }),
    billed(now, 2, { ...shop, total: 59_800, discount: 9_800, billingType: 3, endAt: now + 40 * DAY_MS }),
    billed(now, 4, {
      serviceCode: 'ipanti',
      serviceName: 'IP 高防',
      resourceId: 'anti-0001',
      total: 300_000,
      billingType: 3,
      endAt: now + 200 * DAY_MS,
    }),
  ];
}

/** Orders unpaid and in work, of the marketplace and of Wanxiang. */
export function orders({ now }: SeedContext): Order[] {
  return [
    ordered(now, 2, {
      number: '2000000000000000201',
      serviceName: '云主机',
      total: 59_800,
      status: 'NO_PAY',
    }),
    ordered(now, 1, {
      number: '2000000000000000202',
      serviceName: '云缓存 Redis',
      total: 990,
      status: 'DEALING',
    }),
    ordered(now, 300, {
      number: '2000000000000000203',
      serviceName: '建站模板（第三方）',
      total: 88_800,
      thirdParty: true,
    }),
    ordered(now, 700, {
      number: '2000000000000000204',
      serviceName: '京东万象数据接口',
      appCode: 'wanxiang',
      total: 1_000,
    }),
  ];
}

/** Invoices that went out, one of them with a number and a title that must do no harm. */
export function invoices({ now }: SeedContext): Invoice[] {
  return [
    {
      number: 'INV0000000001',
      status: 'invoiced',
      title: '示例科技有限公司',
      amount: 88_800,
      createdAt: now - 30 * DAY_MS,
      documents: ['2000000000000000203'],
    },
    {
      number: '../../x',
      status: 'invoiced',
      title: '=1+1',
      amount: 1_000,
      createdAt: now - 60 * DAY_MS,
      documents: ['2000000000000000204'],
    },
  ];
}
