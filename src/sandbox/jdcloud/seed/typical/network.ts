import type { SeedContext } from '../../../engine/plugin.js';
import type { Product, ProductKind } from '../../entities/products.js';
import { postpaid, prepaid, product } from '../things.js';

/** Addresses, gateways, domains, keys, vouchers. */
export function network({ now }: SeedContext): Partial<Record<ProductKind, Product[]>> {
  return {
    elasticIp: [
      product(now, {
        id: 'fip-0001',
        name: '网关地址',
        charge: postpaid(now),
        status: 'ASSOCIATED',
        details: { ipType: 'standard', instanceId: 'i-web0001', instanceType: 'compute' },
      }),
      product(now, {
        id: 'fip-0002',
        name: '边缘地址',
        charge: postpaid(now),
        status: 'NOT_ASSOCIATED',
        details: { ipType: 'edge', bandwidthPackageId: 'bwp-0001' },
      }),
    ],
    natGateway: [
      product(now, {
        id: 'nat-0001',
        name: '出口',
        charge: postpaid(now),
        details: { state: { status: 'RUNNING', adminStatus: 'UP' } },
      }),
    ],
    bandwidthPackage: [
      product(now, { id: 'bwp-0001', name: '共享带宽', status: 'UP', charge: postpaid(now) }),
    ],
    loadBalancer: [
      product(now, {
        id: 'alb-0001',
        name: '应用均衡',
        charge: postpaid(now),
        details: { type: 'alb', deleteProtection: true },
      }),
      product(now, { id: 'netlb-0002', name: '网络均衡', charge: postpaid(now), details: { type: 'nlb' } }),
      product(now, { id: 'dnlb-0003', name: '分布均衡', charge: postpaid(now), details: { type: 'dnlb' } }),
    ],
    cdnDomain: [
      product(now, { id: 'img.example.com', name: '', region: 'cn-all', status: 'online', tagged: true }),
    ],
    dnsZone: [product(now, { id: 'example.com', name: '', details: { id: 7001, packId: 0 } })],
    kmsKey: [product(now, { id: 'key-0001', name: '主密钥', details: { keyStatus: 0 } })],
    voucher: [
      product(now, { id: 'iv-0001', name: '实例抵扣券', status: 'active', charge: prepaid(now, 90) }),
      product(now, { id: 'iv-0002', name: '过期券', status: 'expired', charge: prepaid(now, -90) }),
    ],
  };
}
