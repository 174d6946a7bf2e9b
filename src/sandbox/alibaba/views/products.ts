import type { Product } from '../entities/billing.js';

const product = (code: string, commodity: string, name: string, type = code): Product => ({
  code,
  type,
  commodity,
  name,
});

/** Products that have list actions of their own, as the billing side names them. */
export const PRODUCTS = {
  ecs: product('ecs', 'ecs', '云服务器 ECS'),
  ecsSubscription: product('ecs', 'ecs', '云服务器 ECS-包年包月'),
  disk: product('yundisk', 'yundisk', '块存储'),
  snapshot: product('snapshot', 'snapshot', '块存储 快照'),
  eip: product('eip', 'eip', '弹性公网IP'),
  nat: product('nat_gw', 'nat_gw', 'NAT网关'),
  slb: product('slb', 'slb', '负载均衡'),
  rds: product('rds', 'rds', '云数据库 RDS 版'),
  oss: product('oss', 'oss', '对象存储 OSS'),
} as const;
