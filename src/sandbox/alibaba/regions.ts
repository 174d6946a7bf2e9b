import { Refusal } from './refusal.js';

/** A region with its names and the host of its compute service. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly localName: string;
  readonly ecsEndpoint: string;
}

const region = (id: string, localName: string, name: string): Region => ({
  id,
  localName,
  name,
  ecsEndpoint: id === 'cn-hangzhou' ? 'ecs-cn-hangzhou.aliyuncs.com' : `ecs.${id}.aliyuncs.com`,
});

/** The regions of the sandbox; names as bills and consoles show them. */
export const REGIONS: readonly Region[] = [
  region('cn-qingdao', '华北1（青岛）', 'China (Qingdao)'),
  region('cn-beijing', '华北2（北京）', 'China (Beijing)'),
  region('cn-hangzhou', '华东1（杭州）', 'China (Hangzhou)'),
  region('cn-shanghai', '华东2（上海）', 'China (Shanghai)'),
  region('cn-shenzhen', '华南1（深圳）', 'China (Shenzhen)'),
  region('cn-heyuan', '华南2（河源）', 'China (Heyuan)'),
  region('cn-hongkong', '中国香港', 'China (Hong Kong)'),
  region('ap-southeast-1', '新加坡', 'Singapore'),
  region('us-east-1', '美国（弗吉尼亚）', 'US (Virginia)'),
  region('us-west-1', '美国（硅谷）', 'US (Silicon Valley)'),
];

/** Regions in which a product does not exist, though the region does. */
const WITHOUT = { nat: ['cn-heyuan'] } as const;

/** The rows of one region. @throws Refusal for a region that does not exist, or not for that product. */
export function inRegion<R extends { readonly region: string }>(
  all: readonly R[],
  id: string,
  product?: keyof typeof WITHOUT,
): R[] {
  const lacks: readonly string[] = product ? WITHOUT[product] : [];
  if (lacks.includes(id) || !REGIONS.some((known) => known.id === id)) {
    throw new Refusal('InvalidRegionId.NotFound', 404, 'The specified RegionId does not exist.');
  }
  return all.filter((row) => row.region === id);
}

/** The name a bill gives a region; the id itself where the sandbox does not know it. */
export function localRegionName(id: string): string {
  return REGIONS.find((known) => known.id === id)?.localName ?? id;
}
