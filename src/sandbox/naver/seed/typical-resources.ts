import { DAY_MS } from '../../engine/calendar.js';
import type { Instance } from '../entities/resources.js';
import type { NaverState } from '../entities/state.js';
import { instance, noInstances } from './empty-state.js';

/** A name that would clear the screen and forge a line, if it were printed as it is. */
const HOSTILE_NAME = 'batch\u001b[2J\u001b]0;owned\u0007\nverdict: closable';

/** Its node and the storage that starts it go with it. */
const CLUSTER = 'c1a5e000-0000-4000-8000-000000000001';

/** Servers, storages, networks, databases and buckets, in two regions. */
export function typicalResources(now: number): Pick<NaverState, 'instances' | 'buckets' | 'listed'> {
  const createdAt = now - 320 * DAY_MS;
  const make = (no: string, name: string, over: Partial<Instance> = {}): Instance =>
    instance({ no, name, createdAt, ...over });
  const instances = noInstances({
    servers: [
      make('610001', '웹서버-운영', { parentNo: '710001', isProtected: true }),
      make('610002', HOSTILE_NAME, { parentNo: '710001', status: 'NSTOP' }),
      make('610003', 'sg-worker', { region: 'SGN', parentNo: '710002' }),
      make('610004', '서비스-노드', { parentNo: CLUSTER, goesAlong: true }),
    ],
    blockStorages: [
      make('620001', '웹서버-데이터', { parentNo: '610001' }),
      make('620002', 'unattached', { isProtected: true }),
      make('620003', '웹서버-기본', { parentNo: '610001', goesAlong: true }),
      make('620004', '노드-기본', { parentNo: '610004', goesAlong: true }),
    ],
    snapshots: [make('630001', 'before-upgrade', { parentNo: '620001' })],
    publicIps: [make('640001', '198.51.100.7', { parentNo: '610001' }), make('640002', '198.51.100.8')],
    networkInterfaces: [
      make('650001', 'nic-web', { parentNo: '610001', goesAlong: true }),
      make('650002', 'nic-spare'),
    ],
    vpcs: [make('710001', '기본-vpc'), make('710002', 'sg-vpc', { region: 'SGN' })],
    subnets: [make('720001', 'public-subnet', { parentNo: '710001' })],
    natGateways: [make('730001', 'nat-main', { parentNo: '710001' })],
    loadBalancers: [make('740001', '서비스-lb', { parentNo: '710001' })],
    nasVolumes: [
      make('750001', 'n2920002_shared', { status: 'CREAT', isProtected: true }),
      make('750002', 'n2920002_gone', { status: 'TERMT' }),
    ],
    mysqls: [make('760001', '주문-db', { parentNo: '710001' })],
    autoScalingGroups: [make('770001', 'web-asg', { parentNo: '710001' })],
    clusters: [make(CLUSTER, '서비스-클러스터', { isProtected: true })],
  });
  return {
    instances,
    buckets: [
      { name: 'typical-backup', region: 'KR', createdAt, objects: objects(now, 3) },
      { name: 'typical-us-logs', region: 'USWN', createdAt, objects: [] },
    ],
    listed: typicalListed(createdAt),
  };
}

function objects(now: number, count: number): NaverState['buckets'][number]['objects'] {
  return Array.from({ length: count }, (_, index) => ({
    key: `dump/2026-0${index + 1}.sql.gz`,
    size: 1_048_576 * (index + 1),
    modifiedAt: now - (index + 1) * DAY_MS,
  }));
}

/** What only Resource Manager shows. */
function typicalListed(createdAt: number): NaverState['listed'] {
  return [
    {
      product: 'SENS',
      productName: 'Simple & Easy Notification Service',
      type: 'Project',
      id: 'ncp:sms:kr:292000200001:알림',
      name: '알림',
      region: '',
      createdAt,
    },
    {
      product: 'CertificateManager',
      productName: 'Certificate Manager',
      type: 'Certificate',
      id: '880001',
      name: '*.example.com',
      region: '',
      createdAt,
    },
    {
      product: 'IAM',
      productName: 'Sub Account',
      type: 'Policy',
      id: '890001',
      name: '감사-정책',
      region: '',
      createdAt,
    },
  ];
}
