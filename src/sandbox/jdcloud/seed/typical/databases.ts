import type { SeedContext } from '../../../engine/plugin.js';
import type { Product, ProductKind } from '../../entities/products.js';
import { postpaid, prepaid, product } from '../things.js';

const EAST = 'cn-east-2';

/** Databases and caches. */
export function databases({ now }: SeedContext): Partial<Record<ProductKind, Product[]>> {
  return {
    rds: [
      product(now, { id: 'mysql-0001', name: '订单库', status: 'RUNNING', charge: prepaid(now, 75) }),
      product(now, {
        id: 'mysql-0002',
        name: '只读库',
        status: 'RUNNING',
        charge: postpaid(now),
        details: { sourceInstanceId: 'mysql-0001' },
      }),
    ],
    redis: [
      product(now, {
        id: 'redis-0001',
        name: '会话缓存',
        charge: postpaid(now, 'arrear'),
        // Restored from the recycle bin, and none.
        details: { softDeletedTime: '2026-03-01T02:00:00Z', retainExpireTime: '0001-01-01T00:00:00Z' },
      }),
    ],
    mongodb: [product(now, { id: 'mongo-0001', name: '日志库', status: 'RUNNING', charge: postpaid(now) })],
    es: [
      product(now, { id: 'es-0001', name: '搜索', charge: prepaid(now, 10), region: EAST }),
      product(now, { id: 'es-0002', name: '日志', charge: postpaid(now) }),
    ],
    ydRds: [product(now, { id: 'yd-mysql-0001', name: '云鼎数据库' })],
  };
}
