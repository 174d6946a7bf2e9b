import type { SeedContext } from '../../../engine/plugin.js';
import type { Product, ProductKind } from '../../entities/products.js';
import { postpaid, product } from '../things.js';

const EAST = 'cn-east-2';
const SOUTH = 'cn-south-1';

/** Disks, snapshots, file systems, buckets. */
export function storage({ now }: SeedContext): Partial<Record<ProductKind, Product[]>> {
  return {
    disk: [
      product(now, {
        id: 'vol-sys0001',
        name: '系统盘',
        status: 'in-use',
        charge: postpaid(now),
        details: { diskSizeGB: 40 },
      }),
      product(now, {
        id: 'vol-data0002',
        name: '数据盘',
        status: 'in-use',
        charge: postpaid(now),
        details: {
          attachments: [{ instanceId: 'i-web0001', instanceType: 'vm', status: 'attached' }],
          // It once lay in the recycle bin.
          trashTime: '2026-02-03 10:00:00',
        },
        tagged: true,
      }),
      product(now, {
        id: 'vol-bin0003',
        name: '回收站',
        status: 'in-recyclebin',
        charge: postpaid(now),
        details: { trashTime: '2026-01-01 00:00:00' },
      }),
    ],
    snapshot: [
      product(now, {
        id: 'snapshot-0001',
        name: '每周快照',
        status: 'available',
        details: { snapshotSource: 'private' },
      }),
      product(now, { id: 'snapshot-0002', name: '别人共享', details: { snapshotSource: 'shared' } }),
    ],
    fileSystem: [product(now, { id: 'cfs-0001', name: '共享目录', status: 'available', region: SOUTH })],
    bucket: [
      product(now, { id: 'example-archive', name: '', region: EAST, details: { objects: 3 } }),
      product(now, { id: 'example-site', name: '' }),
    ],
  };
}
