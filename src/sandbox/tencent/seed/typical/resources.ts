import { DAY_MS } from '../../../engine/calendar.js';
import type { TencentState } from '../../entities/state.js';
import {
  address,
  balancer,
  certificate,
  cluster,
  disk,
  domain,
  instance,
  lighthouse,
  mysql,
  other,
  redis,
  systemDisk,
} from '../hardware.js';

const GUANGZHOU = 'ap-guangzhou';
const SHANGHAI = 'ap-shanghai';

type Resources = Omit<Partial<TencentState>, 'keys' | 'recipients'>;

/** Some of every kind, paid both ways, in several regions. */
export function typicalResources(now: number, appId: number): Resources {
  const createdAt = now - 200 * DAY_MS;
  const web = instance({
    id: 'ins-typicalweb1',
    name: '官网服务器',
    region: GUANGZHOU,
    createdAt,
    publicIp: '203.0.113.11',
    tags: [{ key: 'env', value: '生产' }],
  });
  const yearly = instance({
    id: 'ins-typicalerp1',
    name: '개발 서버',
    region: SHANGHAI,
    createdAt,
    charge: 'prepaid',
    expiresAt: now + 45 * DAY_MS,
    autoRenew: true,
  });
  const nasty = instance({
    id: 'ins-typicalodd1',
    // A name may hold anything: here an escape sequence and a line break.
    name: 'web\u001b[31m\u001b]0;owned\u0007\nins-forged pass',
    region: GUANGZHOU,
    createdAt,
  });
  return {
    instances: [web, yearly, nasty],
    disks: [
      ...[web, yearly, nasty].map(systemDisk),
      disk({ id: 'disk-typicaldb1', name: '数据盘', region: GUANGZHOU, createdAt, snapshots: 2 }),
    ],
    addresses: [
      address({ id: 'eip-typical01', region: GUANGZHOU, createdAt }),
      address({
        id: 'eip-typicalwan',
        region: GUANGZHOU,
        createdAt,
        kind: 'WanIP',
        ip: '203.0.113.11',
        instanceId: web.id,
      }),
    ],
    balancers: [balancer({ id: 'lb-typical01', name: '入口', region: GUANGZHOU, createdAt })],
    mysqlInstances: [
      mysql({ id: 'cdb-typical01', name: '订单库', region: GUANGZHOU, createdAt }),
      mysql({ id: 'cdb-typicalbin', name: '旧订单库', region: SHANGHAI, createdAt, status: 5 }),
    ],
    redisInstances: [redis({ id: 'crs-typical01', region: GUANGZHOU, createdAt })],
    lighthouses: [
      lighthouse({
        id: 'lhins-typical1',
        name: '博客',
        region: 'ap-hongkong',
        createdAt,
        expiresAt: now + 20 * DAY_MS,
      }),
    ],
    clusters: [cluster({ id: 'cls-typical01', region: GUANGZHOU, createdAt })],
    buckets: [
      { name: `archive-${appId}`, region: GUANGZHOU, createdAt },
      { name: `logs-${appId}`, region: SHANGHAI, createdAt },
    ],
    domains: [
      domain({ name: 'example.cn', createdAt, expiresAt: now + 165 * DAY_MS, autoRenew: true }),
      domain({ name: 'lapsed.cn', createdAt, expiresAt: now - 5 * DAY_MS, status: 'RenewPending' }),
    ],
    certificates: [
      certificate({ id: 'cert-lng', domain: 'example.cn', createdAt, expiresAt: now + 200 * DAY_MS }),
      certificate({ id: 'cert-sht', domain: 'www.example.cn', createdAt, expiresAt: now + 30 * DAY_MS }),
      certificate({
        id: 'cert-old',
        domain: 'old.example.cn',
        createdAt,
        expiresAt: now - DAY_MS,
        status: 3,
      }),
    ],
    otherResources: [
      other({
        id: 'nat-typical01',
        region: GUANGZHOU,
        createdAt,
        type: 'QCS::VPC::NatGateway',
        tagPath: 'vpc:nat',
        product: 'NAT网关',
        views: ['search', 'config', 'tag'],
      }),
      other({
        id: 'vpc-typical01',
        region: GUANGZHOU,
        createdAt,
        type: 'QCS::VPC::Vpc',
        tagPath: 'vpc:vpc',
        product: '私有网络',
        views: ['search', 'config'],
      }),
      other({
        id: 'sms-typical01',
        name: '短信套餐包',
        region: GUANGZHOU,
        createdAt,
        type: 'QCS::SMS::Package',
        tagPath: 'sms:package',
        product: '短信',
        charge: 'prepaid',
        expiresAt: now + 90 * DAY_MS,
        views: ['renewal'],
      }),
    ],
  };
}
