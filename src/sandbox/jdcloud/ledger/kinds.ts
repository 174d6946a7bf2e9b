import type { BillItem, BillLine } from '../entities/billing.js';

/** What all lines of one kind have in common. Amounts are hundredths, before seed and month move them. */
export interface Kind extends Pick<
  BillLine,
  | 'serviceCode'
  | 'serviceName'
  | 'billingType'
  | 'resourceId'
  | 'resourceName'
  | 'region'
  | 'action'
  | 'formula'
  | 'item'
  | 'tags'
> {
  /** Of the first line; the following ones grow by `step`. Zero: free. */
  readonly total: number;
  readonly step: number;
  /** Shares of 1/16 that go off the amount, and of the rest that coupons pay. */
  readonly discount: number;
  readonly coupon: number;
}

type Given = Partial<Kind> & Pick<Kind, 'total'>;

const EAST = 'cn-east-2';
const SOUTH = 'cn-south-1';

const HOURS = item('hours', '时长', '小时');
const CAPACITY = item('capacity', '容量', 'GB*小时');
const TRAFFIC = item('flow', '公网流出流量', 'GB');

const WEB = { resourceId: 'i-web0001', resourceName: '官网-生产' };
const SHOP = { resourceId: 'i-shop0002', resourceName: '商城前端', region: EAST };
const DATABASE = { serviceCode: 'rds', serviceName: '云数据库 RDS', resourceId: 'mysql-0002' };
const CACHE = { serviceCode: 'redis', serviceName: '云缓存 Redis', resourceId: 'redis-0001' };
const BUCKET = { serviceCode: 'oss', serviceName: '对象存储', resourceId: 'example-archive', region: EAST };

/**
 * The kinds of charges of the bulk ledger. All of them belong to things that the typical account holds, so that
 * the bill shows nothing that the lists do not; some are there for what their names and signs do to readers.
 */
export const KINDS: readonly Kind[] = [
  kind({ ...WEB, total: 1_344, step: 7, formula: '通用型 2 核 4 GB', tags: tags('env=prod', 'team=官网') }),
  kind({ ...WEB, total: 0, item: TRAFFIC, billingType: 2 }),
  kind({ ...DATABASE, resourceName: '只读库', total: 2_863, step: 13, discount: 2 }),
  kind({ ...DATABASE, resourceName: '只读库', total: 412, step: 1, item: CAPACITY }),
  kind({ ...CACHE, resourceName: '会话缓存', total: 990, step: 3, coupon: 4 }),
  kind({
    serviceCode: 'disk',
    serviceName: '云硬盘',
    resourceId: 'vol-data0002',
    resourceName: '数据盘',
    total: 243,
    step: 2,
    item: CAPACITY,
    tags: tags('empty='),
  }),
  kind({
    serviceCode: 'ip',
    serviceName: '公网 IP',
    resourceId: 'fip-0001',
    total: 200,
    step: 1,
    item: item('bandwidth', '带宽', 'Mbps'),
  }),
  kind({ ...BUCKET, total: 34, step: 1, item: CAPACITY, billingType: 2 }),
  kind({ ...BUCKET, total: 5, item: item('request', '请求次数', '万次'), billingType: 4 }),
  kind({ ...SHOP, total: 59_800, step: 100, discount: 3, billingType: 3, action: '续费' }),
  kind({ ...SHOP, total: -26_000, step: -30, billingType: 3, action: '退款' }),
  kind({
    serviceCode: 'live',
    serviceName: '=HYPERLINK("http://example.com","视频直播")',
    resourceId: 'cfs-0001',
    resourceName: '@SUM(1+1)',
    region: SOUTH,
    total: 573,
    step: 11,
  }),
  kind({
    serviceCode: 'game',
    serviceName: '라이브 스트리밍, "생방송"',
    resourceId: 'mongo-0001',
    resourceName: '-1+1\n두 번째 줄',
    total: 4_573,
    step: 77,
  }),
  kind({ ...CACHE, resourceName: '会话缓存', total: -199, action: '调账' }),
];

/** Something charged for by the hour, unless it is said otherwise. */
function kind(given: Given): Kind {
  return {
    serviceCode: 'vm',
    serviceName: '云主机',
    billingType: 1,
    resourceId: '',
    resourceName: '',
    region: 'cn-north-1',
    action: '使用',
    formula: '',
    item: HOURS,
    tags: [],
    step: 0,
    discount: 0,
    coupon: 0,
    ...given,
  };
}

function item(code: string, name: string, unit: string): BillItem {
  return { code, name, unit };
}

function tags(...pairs: readonly string[]): Kind['tags'] {
  return pairs.map((pair) => {
    const [tagKey = '', tagValue = ''] = pair.split('=');
    return { tagKey, tagValue };
  });
}
