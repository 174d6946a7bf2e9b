import type { BillLine } from '../entities/billing.js';

/** What all lines of one kind have in common. */
export interface Kind extends Omit<
  BillLine,
  'id' | 'month' | 'startsAt' | 'endsAt' | 'listCost' | 'cost' | 'byVoucher' | 'orderId' | 'parts'
> {
  /** The smallest amount of its lines, in units of 10^-8: one for usage, a hundredth of the currency for orders. */
  readonly grain: number;
  /** Sixteenth of the first line's list cost, in grains; the following ones grow by `step`. Zero: free. */
  readonly first: number;
  readonly step: number;
  /** Sixteenths that go off the list cost, and that a voucher pays. */
  readonly discount: number;
  readonly voucher: number;
}

type Given = Partial<Kind> & Pick<Kind, 'productCode' | 'productName' | 'resourceId' | 'first'>;

const HUNDREDTH = 1_000_000;

const CVM = { productCode: 'p_cvm', productName: '云服务器 CVM' };
const MYSQL = { productCode: 'p_cdb', productName: '云数据库 MySQL' };
const WEB = { ...CVM, resourceId: 'ins-typicalweb1', resourceName: '官网服务器' };
const ODD = { productCode: 'p_market', resourceId: 'ins-typicalodd1' };
const ERP = { ...CVM, resourceId: 'ins-typicalerp1', resourceName: '개발 서버', region: 'ap-shanghai' };
const TAGS = [
  { key: 'env', value: '生产' },
  { key: 'team', value: '' },
];

/**
 * The kinds of charges of the bulk ledger. They belong to things that the account holds, so that the bill shows
 * nothing that the inventory does not; some are there for what their names and signs do to readers.
 */
export const KINDS: readonly Kind[] = [
  usage({ ...WEB, first: 840_000, step: 437, tags: TAGS, item: item('v_cvm_compute', '算力') }),
  usage({ ...WEB, first: 51_250, step: 11, item: item('v_cvm_rootdisk', '系统盘'), quantity: '50' }),
  usage({ ...WEB, first: 0, item: item('v_cvm_bandwidth', '带宽'), quantity: '0', unit: 'GB' }),
  usage({ ...CVM, resourceId: 'ins-typicalodd1', first: 417_911, step: 83 }),
  usage({ ...MYSQL, resourceId: 'cdb-typical01', resourceName: '订单库', first: 2_279_300, discount: 2 }),
  usage({ ...MYSQL, resourceId: 'cdb-typical01', resourceName: '订单库', first: 3, step: 1, unit: 'GB' }),
  usage({ ...named('p_redis', '云数据库 Redis'), resourceId: 'crs-typical01', first: 789_650, voucher: 4 }),
  usage({ ...named('p_clb', '负载均衡'), resourceId: 'lb-typical01', first: 125_000, step: 9 }),
  usage({ ...named('p_eip', '弹性公网 IP'), resourceId: 'eip-typical01', first: 125_000, step: 2 }),
  usage({ ...named('p_cbs', '云硬盘'), resourceId: 'disk-typicaldb1', first: 30_417, step: 5 }),
  usage({ ...named('p_cbs', '云硬盘'), resourceId: 'disk-typicaldb1', first: 8_504, voucher: 16 }),
  usage({ ...ODD, productName: '=HYPERLINK("http://example.com","云加密机")', first: 34_444, step: 33 }),
  usage({ ...ODD, productName: '라이브 스트리밍, "생방송"', resourceName: '../../market', first: 500 }),
  usage({ ...ODD, productName: '短信\n国内', resourceName: '-1+1', first: 4_500, tags: TAGS }),
  bought({ ...ERP, first: 1_500, step: 2 }),
  bought({
    ...named('p_lighthouse', '轻量应用服务器'),
    resourceId: 'lhins-typical1',
    resourceName: '@博客',
    region: 'ap-hongkong',
    first: 300,
    discount: 8,
  }),
  bought({ ...ERP, action: 'refund', first: -130, step: -1 }),
  usage({ ...named('p_adjust', '账单调整'), resourceId: '', action: 'adjustment', first: -1_990, step: 1 }),
];

function usage(given: Given): Kind {
  return {
    payMode: 'postPay',
    action: 'usage',
    resourceName: given.resourceId,
    region: 'ap-guangzhou',
    item: item(`v_${given.productCode}`, given.productName),
    tags: [],
    quantity: '1',
    unit: '小时',
    grain: 1,
    step: 0,
    discount: 0,
    voucher: 0,
    ...given,
  };
}

function bought(given: Given): Kind {
  return usage({ payMode: 'prePay', action: 'purchase', unit: '个', grain: HUNDREDTH, ...given });
}

function named(productCode: string, productName: string): Pick<Kind, 'productCode' | 'productName'> {
  return { productCode, productName };
}

function item(code: string, name: string): Kind['item'] {
  return { code, name };
}
