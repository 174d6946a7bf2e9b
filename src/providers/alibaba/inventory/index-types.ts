import { lookUp } from '../../_shared/look-up.js';
import { ACTIONS } from '../actions.js';

/**
 * Types of Resource Center whose things cost nothing by themselves and go with the account, by the name in which they
 * are counted. Source: "Resource types that support automatic transfer" of Resource Management for the codes, the
 * products' billing pages for the rest.
 */
const FREE: Readonly<Record<string, string>> = {
  'ACS::VPC::VPC': 'VPC',
  'ACS::VPC::VSwitch': 'vSwitch',
  'ACS::VPC::RouteTable': 'route table',
  'ACS::VPC::NetworkAcl': 'network ACL',
  'ACS::VPC::DhcpOptionsSet': 'DHCP options set',
  'ACS::VPC::PrefixList': 'prefix list',
  'ACS::VPC::HaVip': 'HAVIP',
  'ACS::ECS::SecurityGroup': 'security group',
  'ACS::ECS::NetworkInterface': 'network interface',
  'ACS::ECS::KeyPair': 'key pair',
  'ACS::ECS::LaunchTemplate': 'launch template',
  'ACS::ECS::AutoSnapshotPolicy': 'snapshot policy',
  'ACS::SLB::AccessControlList': 'CLB ACL',
  'ACS::SLB::ServerCertificate': 'CLB server certificate',
  'ACS::SLB::CACertificate': 'CLB CA certificate',
  'ACS::ALB::Acl': 'ALB ACL',
  'ACS::ALB::SecurityPolicy': 'ALB security policy',
  'ACS::ALB::ServerGroup': 'ALB server group',
  'ACS::NLB::SecurityPolicy': 'NLB security policy',
  'ACS::NLB::ServerGroup': 'NLB server group',
};

/** Users, groups, roles and policies: no resources, and nobody's to release. */
const IDENTITY = /^ACS::RAM::([A-Za-z]{1,40})$/;

/** Types that a product lists itself, with the call that does: its list is the one that counts. */
const LISTED: Readonly<Record<string, string>> = {
  'ACS::ECS::Instance': ACTIONS.describeInstances.id,
  'ACS::ECS::Disk': ACTIONS.describeDisks.id,
  'ACS::ECS::Snapshot': ACTIONS.describeSnapshots.id,
  'ACS::EIP::EipAddress': ACTIONS.describeEipAddresses.id,
  'ACS::NAT::NatGateway': ACTIONS.describeNatGateways.id,
  'ACS::SLB::LoadBalancer': ACTIONS.describeLoadBalancers.id,
  'ACS::RDS::DBInstance': ACTIONS.describeDBInstances.id,
  'ACS::OSS::Bucket': ACTIONS.listBuckets.id,
};

/** The name under which free things of a type are counted; undefined for what may cost something. */
export function freeName(type: string): string | undefined {
  return lookUp(FREE, type) ?? IDENTITY.exec(type)?.[1]?.toLowerCase();
}

/** The call that lists things of a type by their product; undefined where only the index shows them. */
export function listedBy(type: string): string | undefined {
  return lookUp(LISTED, type);
}
