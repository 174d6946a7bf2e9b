import type { OtherResource } from '../entities/resources.js';
import type { AlibabaState } from '../entities/state.js';
import { indexed } from './services.js';

const REGION = 'cn-hangzhou';

/** What nearly every account has without ever having asked for it, and what nobody pays for: the index lists it all. */
export function ordinaryThings(createdAt: number): OtherResource[] {
  const at = (region: string, id: string, type: string): OtherResource =>
    indexed({ id, type, region, createdAt });
  return [
    at(REGION, 'vpc-bp1default00001', 'ACS::VPC::VPC'),
    at(REGION, 'vsw-bp1default00001', 'ACS::VPC::VSwitch'),
    at(REGION, 'vtb-bp1default00001', 'ACS::VPC::RouteTable'),
    at(REGION, 'nacl-bp1default0001', 'ACS::VPC::NetworkAcl'),
    at(REGION, 'sg-bp1default000001', 'ACS::ECS::SecurityGroup'),
    at(REGION, 'laptop', 'ACS::ECS::KeyPair'),
    at('global', INDEX_ROLE, 'ACS::RAM::Role'),
    at('global', 'read-bills', 'ACS::RAM::Policy'),
  ];
}

const INDEX_ROLE = 'AliyunServiceRoleForResourceMetaCenter';

/** The role that the provider makes for its index; nobody can delete it while the index runs. */
export function indexRole(createdAt: number): AlibabaState['roles'][number] {
  return {
    name: INDEX_ROLE,
    id: '300000000000000002',
    description: 'builds the index of resources',
    service: 'resourcemetacenter.aliyuncs.com',
    createdAt,
  };
}
