import { DAY_MS } from '../../../engine/calendar.js';
import type { OtherResource } from '../../entities/resources.js';
import { other } from '../hardware.js';
import { ordinaryThings } from '../ordinary.js';

const REGION = 'ap-guangzhou';

/** Resources that only an index or the renewal service shows. */
export function unlisted(now: number, createdAt: number): readonly OtherResource[] {
  return [
    ...ordinaryThings(createdAt),
    other({
      id: 'wedata-typical',
      region: REGION,
      createdAt,
      type: 'QCS::WeData::Project',
      tagPath: 'wedata:project',
      product: '数据开发治理',
      views: ['search'],
    }),
    other({
      id: 'nat-typical01',
      region: REGION,
      createdAt,
      type: 'QCS::VPC::NatGateway',
      tagPath: 'vpc:nat',
      product: 'NAT网关',
      views: ['search', 'config', 'tag'],
    }),
    other({
      id: 'vpc-typical01',
      region: REGION,
      createdAt,
      type: 'QCS::VPC::Vpc',
      tagPath: 'vpc:vpc',
      product: '私有网络',
      views: ['search', 'config'],
    }),
    other({
      id: 'sms-typical01',
      name: '短信套餐包',
      region: REGION,
      createdAt,
      type: 'QCS::SMS::Package',
      tagPath: 'sms:package',
      product: '短信',
      charge: 'prepaid',
      expiresAt: now + 90 * DAY_MS,
      views: ['renewal'],
    }),
  ];
}
