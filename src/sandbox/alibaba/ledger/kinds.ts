import type { BillLine, Product } from '../entities/billing.js';
import { PRODUCTS } from '../views/products.js';

/** What all lines of one kind have in common. Amounts are micro-units, before seed and month move them. */
export interface Kind extends Pick<
  BillLine,
  'item' | 'product' | 'subscription' | 'instanceId' | 'nickName' | 'region' | 'billingItem' | 'tag'
> {
  readonly listPrice: string;
  readonly usageUnit: string;
  /** Of the first line; the following ones grow by `step`. Zero: free. */
  readonly gross: number;
  readonly step: number;
  /** Shares of 1/16 that go off the gross amount. */
  readonly discount: number;
  readonly coupons: number;
  readonly prepaidCard: number;
}

type Given = Partial<Kind> & Pick<Kind, 'product' | 'instanceId' | 'gross'>;

const HANGZHOU = 'cn-hangzhou';
const SHANGHAI = 'cn-shanghai';
const BEIJING = 'cn-beijing';

const product = (code: string, name: string): Product => ({ code, type: code, commodity: code, name });

const WEB = { instanceId: 'i-bp1typicalweb001', nickName: '测试服务器-生产' };
const DEV = { product: PRODUCTS.ecs, instanceId: 'i-2zetypicaldev001', nickName: 'dev', region: BEIJING };
const MAIN = {
  product: PRODUCTS.rds,
  instanceId: 'rm-uf6typicalmain',
  nickName: '订单库',
  region: SHANGHAI,
  tag: 'key:env value:prod; key:team value:订单',
};

/**
 * The kinds of charges of the bulk ledger. Those by use belong to things that the account holds, so that
 * the bill shows nothing that the inventory does not; some are there for what their names and signs do to readers.
 */
export const KINDS: readonly Kind[] = [
  kind({ ...DEV, gross: 134_400, step: 70, billingItem: item('云服务器配置', 'instance_type') }),
  kind({ ...DEV, gross: 8_200, step: 11, billingItem: item('系统盘', 'systemdisk'), usageUnit: 'GB*小时' }),
  kind({ ...DEV, gross: 0, step: 0, billingItem: item('公网流量', 'networkout'), usageUnit: 'GB' }),
  kind({
    ...MAIN,
    gross: 572_688,
    step: 1_301,
    discount: 2,
    billingItem: item('实例规格', 'dbinstanceclass'),
  }),
  kind({ ...MAIN, gross: 41_250, step: 17, billingItem: item('存储空间', 'storage'), usageUnit: 'GB*小时' }),
  kind({ ...MAIN, gross: 3, step: 1, billingItem: item('备份空间', 'backup'), usageUnit: 'GB*小时' }),
  kind({
    ...MAIN,
    instanceId: 'rr-uf6typicalread',
    nickName: '订单库-只读',
    gross: 286_344,
    step: 649,
    prepaidCard: 1,
  }),
  kind({ ...DEV, instanceId: 'i-uf6typicaljob001', nickName: '', region: SHANGHAI, gross: 66_958, step: 13 }),
  kind({ product: PRODUCTS.disk, instanceId: 'd-bp1typicalleft01', gross: 243_055, step: 5 }),
  kind({ product: PRODUCTS.snapshot, instanceId: 's-bp1typicalsnap1', gross: 8_504, step: 2 }),
  kind({ product: PRODUCTS.eip, instanceId: 'eip-bp1typicalnat1', gross: 20_000, step: 3 }),
  kind({ product: PRODUCTS.nat, instanceId: 'ngw-bp1typical0001', gross: 196_000, step: 400, coupons: 3 }),
  kind({ product: PRODUCTS.slb, instanceId: 'lb-uf6typical00001', region: SHANGHAI, gross: 80_000, step: 9 }),
  kind({
    product: PRODUCTS.oss,
    instanceId: 'typical-assets',
    gross: 2_000,
    step: 1,
    billingItem: item('外网流出流量', 'NetworkOut'),
    usageUnit: 'GB',
    tag: 'key:site value:www; key:empty value:',
  }),
  kind({ product: PRODUCTS.oss, instanceId: 'typical-backup', region: SHANGHAI, gross: 34_444, step: 33 }),
  kind({
    product: PRODUCTS.oss,
    instanceId: 'typical-logs',
    region: 'ap-southeast-1',
    gross: 500,
    step: 1,
    usageUnit: '次',
  }),
  bought({ product: PRODUCTS.ecsSubscription, ...WEB, gross: 3_120_000, step: 1_000, discount: 3 }),
  bought({
    product: product('hsm', '=HYPERLINK("http://example.com","加密服务")'),
    instanceId: '@hsm',
    gross: 99_000,
  }),
  bought({
    product: product('live', '라이브 스트리밍, "생방송"'),
    instanceId: 'live-한국',
    gross: 57_310,
    step: 77,
  }),
  bought({
    product: product('sms', '短信服务, 国内'),
    instanceId: '-1+1',
    nickName: '+通知',
    gross: 4_500,
    step: 45,
  }),
  bought({
    product: product('market', '云市场 镜像'),
    instanceId: '9007199254740993',
    nickName: '../../market',
    gross: 1_234_567,
    step: 1,
    coupons: 8,
  }),
  bought({ product: PRODUCTS.ecsSubscription, ...WEB, item: 'Refund', gross: -260_000, step: -300 }),
  bought({ product: PRODUCTS.rds, instanceId: 'rm-uf6typicalmain', item: 'Refund', gross: -45_000 }),
  bought({
    product: product('adjust', '账单调整'),
    instanceId: '',
    item: 'Adjustment',
    gross: -1_990,
    step: 1,
  }),
];

function kind(given: Given): Kind {
  return {
    item: 'PayAsYouGoBill',
    subscription: 'PayAsYouGo',
    nickName: '',
    region: HANGZHOU,
    billingItem: item(given.product.name, given.product.code),
    tag: '',
    listPrice: '0.0125',
    usageUnit: '小时',
    step: 0,
    discount: 0,
    coupons: 0,
    prepaidCard: 0,
    ...given,
  };
}

/** Not paid by use; checks of what is in use pass over these. */
function bought(given: Given): Kind {
  return kind({
    item: 'SubscriptionOrder',
    subscription: 'Subscription',
    listPrice: '',
    usageUnit: '',
    ...given,
  });
}

function item(name: string, code: string): Kind['billingItem'] {
  return { name, code };
}
