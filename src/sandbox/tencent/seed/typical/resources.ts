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
  redis,
  systemDisk,
} from '../hardware.js';
import { unlisted } from './unlisted.js';

const GUANGZHOU = 'ap-guangzhou';
const SHANGHAI = 'ap-shanghai';

type Resources = Omit<Partial<TencentState>, 'keys' | 'recipients'>;

/** Some of every kind, paid both ways, in several regions. */
export function typicalResources(now: number, appId: number): Resources {
  const createdAt = now - 200 * DAY_MS;
  return {
    ...machines(now, createdAt),
    ...databases(now, createdAt),
    ...names(now, createdAt),
    lighthouses: [
      lighthouse({
        id: 'lhins-typical1',
        name: '博客',
        region: 'ap-hongkong',
        createdAt,
        expiresAt: now + 20 * DAY_MS,
      }),
    ],
    balancers: [
      balancer({ id: 'lb-typical01', name: '入口', region: GUANGZHOU, createdAt, isProtected: true }),
    ],
    clusters: [cluster({ id: 'cls-typical01', region: GUANGZHOU, createdAt, isProtected: true })],
    buckets: [
      { name: `archive-${appId}`, region: GUANGZHOU, createdAt, objects: 12 },
      { name: `logs-${appId}`, region: SHANGHAI, createdAt, objects: 0 },
    ],
    otherResources: unlisted(now, createdAt),
  };
}

function machines(now: number, createdAt: number): Resources {
  const web = instance({
    id: 'ins-typicalweb1',
    name: '官网服务器',
    region: GUANGZHOU,
    createdAt,
    publicIp: '203.0.113.11',
    dataDiskIds: ['disk-typicaldb1'],
    isProtected: true,
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
    // A name may hold anything: here escape sequences and a line break.
    name: 'web\u001b[31m\u001b]0;owned\u0007\nins-forged pass',
    region: GUANGZHOU,
    createdAt,
  });
  const wan = { kind: 'WanIP', ip: '203.0.113.11', instanceId: web.id } as const;
  return {
    instances: [web, yearly, nasty],
    disks: [
      ...[web, yearly, nasty].map(systemDisk),
      disk({
        id: 'disk-typicaldb1',
        name: '数据盘',
        region: GUANGZHOU,
        createdAt,
        snapshots: 2,
        instanceId: web.id,
      }),
      disk({
        id: 'disk-typicalyr1',
        region: SHANGHAI,
        createdAt,
        charge: 'prepaid',
        expiresAt: yearly.expiresAt,
      }),
    ],
    addresses: [
      address({ id: 'eip-typical01', region: GUANGZHOU, createdAt, instanceId: nasty.id }),
      address({ id: 'eip-typicalwan', region: GUANGZHOU, createdAt, ...wan }),
    ],
  };
}

function databases(now: number, createdAt: number): Resources {
  const yearly = { region: SHANGHAI, createdAt, charge: 'prepaid', expiresAt: now + 60 * DAY_MS } as const;
  return {
    mysqlInstances: [
      mysql({ id: 'cdb-typical01', name: '订单库', region: GUANGZHOU, createdAt }),
      mysql({ id: 'cdb-typicalro1', region: GUANGZHOU, createdAt, role: 3, mainId: 'cdb-typical01' }),
      mysql({ id: 'cdb-typicalyr1', ...yearly, region: GUANGZHOU, isProtected: true }),
      // In the recycle bin, which the list shows only when asked for.
      mysql({ id: 'cdb-typicalbin', name: '旧订单库', region: SHANGHAI, createdAt, status: 5 }),
    ],
    redisInstances: [
      redis({ id: 'crs-typical01', region: GUANGZHOU, createdAt }),
      redis({ id: 'crs-typicalyr1', ...yearly, isProtected: true }),
    ],
  };
}

function names(now: number, createdAt: number): Resources {
  const days = (count: number): number => now + count * DAY_MS;
  return {
    domains: [
      domain({ name: 'example.cn', createdAt, expiresAt: days(165), autoRenew: true }),
      domain({ name: 'lapsed.cn', createdAt, expiresAt: days(-5), status: 'RenewPending' }),
    ],
    certificates: [
      certificate({ id: 'cert-lng', domain: 'example.cn', createdAt, expiresAt: days(200) }),
      certificate({ id: 'cert-sht', domain: 'www.example.cn', createdAt, expiresAt: days(30) }),
      certificate({ id: 'cert-back', domain: 'back.example.cn', createdAt, expiresAt: null, status: 14 }),
      certificate({ id: 'cert-old', domain: 'old.example.cn', createdAt, expiresAt: days(-1), status: 3 }),
    ],
  };
}
