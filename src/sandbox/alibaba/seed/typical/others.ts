import { DAY_MS } from '../../../engine/calendar.js';
import type { OtherResource } from '../../entities/resources.js';
import { PRODUCTS } from '../../views/products.js';
import { subscription } from '../hardware.js';
import { ordinaryThings } from '../ordinary.js';
import { billed, indexed } from '../services.js';

/** Milliseconds since the epoch, so many days ago. */
type Ago = (days: number) => number;

const [HANGZHOU, SHANGHAI] = ['cn-hangzhou', 'cn-shanghai'] as const;

/** What no product list of the sandbox shows: seen by the index of resources, or by billing, only. */
export function typicalOthers(now: number): OtherResource[] {
  const ago: Ago = (days) => now - days * DAY_MS;
  return [...ordinaryThings(ago(395)), ...onlyIndexed(ago), ...onlyBilled(ago)];
}

function onlyIndexed(ago: Ago): OtherResource[] {
  const vpc = { type: 'ACS::VPC::VPC', name: 'main', createdAt: ago(395) };
  return [
    indexed({ ...vpc, id: 'vpc-cn-hangzhou-main', region: HANGZHOU }),
    indexed({ ...vpc, id: 'vpc-cn-shanghai-main', region: SHANGHAI }),
    indexed({ id: 'vsw-cn-hangzhou-b', type: 'ACS::VPC::VSwitch', region: HANGZHOU, createdAt: ago(395) }),
    indexed({
      id: 'sg-cn-hangzhou-default',
      type: 'ACS::ECS::SecurityGroup',
      region: HANGZHOU,
      createdAt: ago(395),
    }),
    // Costs money, yet no instance list of billing and no product list of the sandbox shows it.
    indexed({
      id: 'alb-hzz6typical000001',
      type: 'ACS::ALB::LoadBalancer',
      name: '旧应用型负载均衡',
      region: HANGZHOU,
      createdAt: ago(20),
    }),
  ];
}

function onlyBilled(ago: Ago): OtherResource[] {
  return [
    billed({
      id: '50211988',
      name: '镜像市场-监控',
      product: { code: 'cmgj031337', type: 'cmgj031337', commodity: 'cmgj031337', name: '云市场 监控' },
      region: HANGZHOU,
      createdAt: ago(300),
      seller: '示例服务商',
      ...subscription(ago(-65)),
    }),
    // Released yesterday; the billing side has not caught up.
    billed({
      id: 'lb-uf6typicalgone1',
      product: PRODUCTS.slb,
      region: SHANGHAI,
      createdAt: ago(250),
      releasedAt: ago(1),
    }),
  ];
}
