import { DAY_MS } from '../../../engine/calendar.js';
import type { AlibabaState } from '../../entities/state.js';
import { dataDisk, eip, instance, snapshotOf, subscription, systemDisk } from '../hardware.js';
import { bucket, dbInstance, domain, indexed, loadBalancer, natGateway } from '../services.js';

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

const [HANGZHOU, SHANGHAI, BEIJING, SINGAPORE] = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-beijing',
  'ap-southeast-1',
] as const;
const GIB = 1024 ** 3;

/** What a middling account runs: three regions, and some leftovers that nobody remembers. */
export function typicalResources(now: number): Held {
  const ago = (days: number): number => now - days * DAY_MS;
  const servers = typicalServers(now);
  const leftover = dataDisk({
    id: 'd-bp1typicalleft01',
    name: '旧数据盘',
    region: HANGZHOU,
    createdAt: ago(380),
    size: 500,
  });
  const natAddress = eip({
    id: 'eip-bp1typicalnat1',
    region: HANGZHOU,
    createdAt: ago(300),
    address: '203.0.113.20',
    boundTo: { id: 'ngw-bp1typical0001', type: 'Nat' },
  });
  const primary = dbInstance({
    id: 'rm-uf6typicalmain',
    name: '订单库',
    region: SHANGHAI,
    createdAt: ago(350),
    deletionProtection: true,
  });
  return {
    instances: servers,
    disks: [...servers.map(systemDisk), leftover],
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
    eips: [
      natAddress,
      eip({
        id: 'eip-uf6typicalfree',
        name: '备用',
        region: SHANGHAI,
        createdAt: ago(90),
        address: '203.0.113.21',
      }),
    ],
    natGateways: [
      natGateway({
        id: 'ngw-bp1typical0001',
        name: 'nat-main',
        region: HANGZHOU,
        createdAt: ago(300),
        eipId: natAddress.id,
        eipAddress: natAddress.address,
      }),
    ],
    loadBalancers: [
      loadBalancer({
        id: 'lb-uf6typical00001',
        name: 'slb-web',
        region: SHANGHAI,
        createdAt: ago(330),
        address: '203.0.113.30',
        deleteProtection: true,
      }),
    ],
    dbInstances: [
      primary,
      dbInstance({
        id: 'rr-uf6typicalread',
        name: '订单库-只读',
        region: SHANGHAI,
        createdAt: ago(120),
        masterId: primary.id,
      }),
    ],
    buckets: [
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
      bucket({
        name: 'typical-logs',
        region: SINGAPORE,
        createdAt: ago(100),
        storage: 3 * GIB,
        objects: 19_333,
      }),
    ],
    domains: [
      domain({
        name: 'typical-example.com',
        registeredAt: ago(500),
        expiresAt: now + 230 * DAY_MS,
        autoRenew: true,
      }),
      domain({
        name: 'typical-old.cn',
        registeredAt: ago(745),
        expiresAt: ago(15),
        registrant: '1',
        registrantName: '张伟',
      }),
    ],
    otherResources: [
      indexed({
        id: 'vpc-cn-hangzhou-main',
        type: 'ACS::VPC::VPC',
        name: 'main',
        region: HANGZHOU,
        createdAt: ago(395),
      }),
      indexed({ id: 'vsw-cn-hangzhou-b', type: 'ACS::VPC::VSwitch', region: HANGZHOU, createdAt: ago(395) }),
      indexed({
        id: 'sg-cn-hangzhou-default',
        type: 'ACS::ECS::SecurityGroup',
        region: HANGZHOU,
        createdAt: ago(395),
      }),
      indexed({ id: 'vpc-cn-shanghai-main', type: 'ACS::VPC::VPC', region: SHANGHAI, createdAt: ago(360) }),
      // Billed, but listed by no billing instance and no product list of the contract.
      indexed({
        id: 'key-hzz6typical0000001',
        type: 'ACS::KMS::Key',
        name: '数据密钥',
        region: HANGZHOU,
        createdAt: ago(210),
      }),
    ],
  };
}

function typicalServers(now: number): AlibabaState['instances'] {
  const ago = (days: number): number => now - days * DAY_MS;
  return [
    instance({
      id: 'i-bp1typicalweb001',
      name: '测试服务器-生产',
      region: HANGZHOU,
      createdAt: ago(370),
      deletionProtection: true,
      publicIp: '203.0.113.10',
      tags: [{ key: 'env', value: 'prod' }],
      ...subscription(now + 140 * DAY_MS, 'AutoRenewal'),
    }),
    instance({
      id: 'i-bp1typicalweb002',
      name: 'web-02',
      region: HANGZHOU,
      createdAt: ago(200),
      ...subscription(now + 20 * DAY_MS, 'NotRenewal'),
    }),
    // A name that tries to draw on the terminal of whoever lists it.
    instance({
      id: 'i-uf6typicaljob001',
      name: '\u001b[31mred\nnewline\u001b]0;title\u0007',
      region: SHANGHAI,
      createdAt: ago(60),
      status: 'Stopped',
    }),
    instance({ id: 'i-2zetypicaldev001', name: 'dev', region: BEIJING, createdAt: ago(45) }),
  ];
}
