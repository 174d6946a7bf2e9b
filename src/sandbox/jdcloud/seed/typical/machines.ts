import type { SeedContext } from '../../../engine/plugin.js';
import type { Product, ProductKind } from '../../entities/products.js';
import { postpaid, prepaid, product } from '../things.js';

const EAST = 'cn-east-2';
const SOUTH = 'cn-south-1';
/** Must never reach a terminal as it is. */
const HOSTILE_NAME = 'web\u001b[31m-red\u001b[0m\nsecond line';

/** Machines, images, containers. */
export function machines({ now }: SeedContext): Partial<Record<ProductKind, Product[]>> {
  const withDisk = {
    systemDisk: { autoDelete: true, cloudDisk: { diskId: 'vol-sys0001' } },
    dataDisks: null,
  };
  return {
    vm: [
      product(now, {
        id: 'i-web0001',
        name: HOSTILE_NAME,
        charge: postpaid(now),
        details: withDisk,
        tagged: true,
      }),
      node(now),
      product(now, {
        id: 'i-shop0002',
        name: '商城前端',
        charge: prepaid(now, 40),
        autoRenew: true,
        region: EAST,
      }),
      product(now, {
        id: 'i-old0003',
        name: '旧报表',
        charge: prepaid(now, -3),
        status: 'stopped',
        region: SOUTH,
      }),
    ],
    image: [
      product(now, {
        id: 'img-0001',
        name: '黄金镜像',
        status: 'ready',
        details: { imageSource: 'private' },
      }),
    ],
    dedicatedHost: [
      product(now, { id: 'host-0001', name: '专有宿主机', status: 'available', charge: prepaid(now, 20) }),
      product(now, { id: 'host-0002', name: '备用', status: 'available', charge: postpaid(now) }),
    ],
    cluster: [
      product(now, {
        id: 'k8s-0001',
        name: '生产集群',
        details: { accessKey: 'JDC_addon', nodeGroups: [{ nodeGroupId: 'ng-0001', agId: 'ag-0001' }] },
      }),
    ],
    container: [product(now, { id: 'c-0001', name: '定时任务', charge: postpaid(now), region: EAST })],
    pod: [product(now, { id: 'pod-0001', name: '批处理', charge: postpaid(now), region: EAST })],
    ydVm: [product(now, { id: 'yd-0001', name: '云鼎主机' })],
  };
}

/** A machine that its cluster made, in the availability group of a node group. */
function node(now: number): Product {
  return product(now, {
    id: 'i-node0004',
    name: 'k8s-node-1',
    charge: postpaid(now),
    details: {
      ag: { id: 'ag-0001', name: 'k8s-node' },
      systemDisk: { autoDelete: true, cloudDisk: { diskId: 'vol-node0004' } },
    },
  });
}
