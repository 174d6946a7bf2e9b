import { DAY_MS } from '../../../engine/calendar.js';
import type { AlibabaState } from '../../entities/state.js';
import { dataDisk, instance, snapshotOf, subscription, systemDisk } from '../hardware.js';
import { bucket, dbInstance, domain } from '../services.js';
import { typicalOthers } from './others.js';
import { typicalNetwork } from './network.js';

type Held = Pick<
  AlibabaState,
  | 'instances'
  | 'disks'
  | 'snapshots'
  | 'eips'
  | 'natGateways'
  | 'loadBalancers'
  | 'dbInstances'
  | 'buckets'
  | 'domains'
  | 'otherResources'
>;

/** Milliseconds since the epoch, so many days ago. */
type Ago = (days: number) => number;

const [HANGZHOU, SHANGHAI, BEIJING, SINGAPORE] = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-beijing',
  'ap-southeast-1',
] as const;
const GIB = 1024 ** 3;

/** What a middling account runs: three regions, and some leftovers that nobody remembers. */
export function typicalResources(now: number): Held {
  const ago: Ago = (days) => now - days * DAY_MS;
  const instances = servers(ago);
  const leftover = dataDisk({
    id: 'd-bp1typicalleft01',
    name: '旧数据盘',
    region: HANGZHOU,
    createdAt: ago(380),
    size: 500,
  });
  return {
    instances,
    disks: [...instances.map(systemDisk), leftover],
    snapshots: [
      snapshotOf(leftover, {
        id: 's-bp1typicalsnap1',
        name: 'before-migration',
        region: HANGZHOU,
        createdAt: ago(200),
      }),
      snapshotOf(leftover, {
        id: 's-bp1typicalsnap2',
        name: 'auto-2026',
        region: HANGZHOU,
        createdAt: ago(5),
        kind: 'auto',
      }),
    ],
    ...typicalNetwork(now),
    dbInstances: databases(ago),
    buckets: buckets(ago),
    domains: [
      domain({ name: 'typical-example.com', registeredAt: ago(500), expiresAt: ago(-230), autoRenew: true }),
      domain({
        name: 'typical-old.cn',
        registeredAt: ago(745),
        expiresAt: ago(15),
        registrant: '1',
        registrantName: '张伟',
      }),
    ],
    otherResources: typicalOthers(now),
  };
}

function servers(ago: Ago): AlibabaState['instances'] {
  return [
    instance({
      id: 'i-bp1typicalweb001',
      name: '测试服务器-生产',
      region: HANGZHOU,
      createdAt: ago(370),
      deletionProtection: true,
      publicIp: '203.0.113.10',
      tags: [{ key: 'env', value: 'prod' }],
      ...subscription(ago(-140), 'AutoRenewal'),
    }),
    instance({
      id: 'i-bp1typicalweb002',
      name: 'web-02',
      region: HANGZHOU,
      createdAt: ago(200),
      ...subscription(ago(-20), 'NotRenewal'),
    }),
    // A name that tries to draw on the terminal of whoever lists it.
    instance({
      id: 'i-uf6typicaljob001',
      name: '\u001b[31mred\nnewline\u001b]0;title\u0007',
      region: SHANGHAI,
      createdAt: ago(60),
      status: 'Stopped',
    }),
    instance({
      id: 'i-2zetypicaldev001',
      name: 'dev',
      region: BEIJING,
      createdAt: ago(45),
      deletionProtection: true,
    }),
  ];
}

function databases(ago: Ago): AlibabaState['dbInstances'] {
  const primary = dbInstance({
    id: 'rm-uf6typicalmain',
    name: '订单库',
    region: SHANGHAI,
    createdAt: ago(350),
    deletionProtection: true,
  });
  const replica = dbInstance({
    id: 'rr-uf6typicalread',
    name: '订单库-只读',
    region: SHANGHAI,
    createdAt: ago(120),
    masterId: primary.id,
  });
  return [primary, replica];
}

function buckets(ago: Ago): AlibabaState['buckets'] {
  return [
    bucket({
      name: 'typical-assets',
      region: HANGZHOU,
      createdAt: ago(390),
      storage: 12 * GIB,
      objects: 4_210,
    }),
    bucket({
      name: 'typical-backup',
      region: SHANGHAI,
      createdAt: ago(340),
      storageClass: 'IA',
      storage: 310 * GIB,
      objects: 88,
      multipartUploads: 2,
    }),
    // Its logs have run out.
    bucket({ name: 'typical-logs', region: SINGAPORE, createdAt: ago(100) }),
  ];
}
