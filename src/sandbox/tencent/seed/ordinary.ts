import { DAY_MS } from '../../engine/calendar.js';
import type { BillLine } from '../entities/billing.js';
import type { Role } from '../entities/people.js';
import type { OtherResource } from '../entities/resources.js';
import { other } from './hardware.js';
import { billLine, money } from './ledger.js';

const REGION = 'ap-guangzhou';

/** What every account has without anybody having bought it: a default network, a key pair, users in the tag index. */
export function ordinaryThings(createdAt: number): readonly OtherResource[] {
  const thing = (id: string, type: string, product: string, views: OtherResource['views']): OtherResource =>
    other({ ...{ id, type, product, views, createdAt }, region: REGION, tagPath: `vpc:${id.split('-')[0]}` });
  const indexed = ['search', 'config'] as const;
  return [
    { ...thing('vpc-default01', 'QCS::VPC::Vpc', '私有网络', indexed), payMode: 'Free' },
    { ...thing('subnet-default1', 'QCS::VPC::Subnet', '子网', indexed), payMode: 'Free' },
    { ...thing('subnet-default2', 'QCS::VPC::Subnet', '子网', indexed), payMode: 'Free' },
    thing('rtb-default01', 'QCS::VPC::RouteTable', '路由表', indexed),
    thing('acl-default01', 'QCS::VPC::NetworkAcl', '网络 ACL', ['config']),
    thing('sg-default01', 'QCS::VPC::SecurityGroup', '安全组', indexed),
    thing('eni-default01', 'QCS::VPC::NetworkInterface', '弹性网卡', ['tag']),
    thing('skey-default01', 'QCS::CVM::KeyPair', 'SSH 密钥', ['search', 'tag']),
    { ...thing('100019000999', 'QCS::CAM::User', '访问管理', ['tag']), region: '', tagPath: 'cam:uin' },
  ];
}

/** A role that a service of the provider made for itself: nobody's to delete. */
export function linkedRole(createdAt: number): Role {
  const principal = { service: ['cvm.qcloud.com'] };
  const statement = [{ action: 'name/sts:AssumeRole', effect: 'allow', principal }];
  return {
    id: '4611686018427387999',
    name: 'CVM_QCSLinkedRoleInAutoScaling',
    type: 'service_linked',
    policy: JSON.stringify({ version: '2.0', statement }),
    createdAt,
  };
}

/** A prepaid machine that was returned: the larger part was paid back, and its row still names the end of its term. */
export function returnedBills(now: number): readonly BillLine[] {
  const charged = {
    productCode: 'p_lighthouse',
    productName: '轻量应用服务器',
    payMode: 'prePay',
    resourceId: 'lhins-returned',
    region: REGION,
  } as const;
  const bought = { ...billLine(now, charged, 1, money(60)), endsAt: now + 300 * DAY_MS };
  return [
    bought,
    { ...bought, id: `${bought.id}1`, action: 'refund', cost: money(-48), listCost: money(-48) },
  ];
}
