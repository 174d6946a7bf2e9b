import type { RateLimit } from '../../domain/ports.js';
import type { Service } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly effect: 'read' | 'mutate';
  /** Path behind the version; `{regionId}` stands for the region of the call, other names for what the call adds. */
  readonly path: string;
  readonly rate: RateLimit;
  /** IAM permissions, spelt as the provider spells them. */
  readonly needs: readonly string[];
  /** Wants a code of operation protection where the account has that switched on. */
  readonly guarded?: true;
}

/** Documented are 1000 calls a minute, counted for a service, or fewer for single actions; this stays well below. */
const rateOf = (service: Service): RateLimit => ({ limit: 5, intervalMs: 1_000, scope: service });

function get(service: Service, name: string, path: string): Action {
  return action(service, name, 'GET', path);
}

function post(service: Service, name: string, path: string): Action {
  return action(service, name, 'POST', path);
}

/** A list of one region. */
function list(service: Service, name: string, path: string): Action {
  return get(service, name, `/regions/{regionId}/${path}`);
}

/** Changes one thing of a region. */
function change(service: Service, name: string, method: Action['method'], path: string): Action {
  return { ...action(service, name, method, `/regions/{regionId}/${path}`), effect: 'mutate' };
}

/** Takes one thing of a region away. */
function remove(service: Service, name: string, path: string): Action {
  return change(service, name, 'DELETE', path);
}

/** Changes something of the whole account. */
function changeGlobal(service: Service, name: string, method: Action['method'], path: string): Action {
  return { ...action(service, name, method, path), effect: 'mutate' };
}

function guarded(unguarded: Action): Action {
  return { ...unguarded, guarded: true };
}

function action(service: Service, name: string, method: Action['method'], path: string): Action {
  const id = `${service}:${name}`;
  return { id, service, method, effect: 'read', path, rate: rateOf(service), needs: [id] };
}

/** The actions. Source: the official Go and JavaScript SDKs; rates from "Introduction". */
export const ACTIONS = {
  describeUser: get('user', 'describeUser', '/describeUser'),
  describeUserPin: get('iam', 'describeUserPin', '/regions/{regionId}/user:describeUserPin'),
  describeSubUsers: get('iam', 'describeSubUsers', '/subUsers'),
  lookupEvents: post('audittrail', 'lookupEvents', '/regions/{regionId}/events'),
  describeAccountAmount: get(
    'asset',
    'describeAccountAmount',
    '/regions/{regionId}/assets:describeAccountAmount',
  ),
  queryBillSummary: post('billing', 'queryBillSummary', '/regions/{regionId}/billSummary:list'),
  queryBillDetail: post('billing', 'queryBillDetail', '/regions/{regionId}/billDetail:list'),
  describeFormulaSummaryList: post(
    'billing',
    'describeFormulaSummaryList',
    '/regions/{regionId}/describeFormulaSummaryList',
  ),
  describeInvoices: post('invoice', 'describeInvoices', '/regions/{regionId}/invoices'),
  describeInvoice: get('invoice', 'describeInvoice', '/regions/{regionId}/invoice/{invoiceNumber}'),
  describeInvoiceOrders: post('invoice', 'describeInvoiceOrders', '/regions/{regionId}/invoiceorder:list'),
  queryOrders: post('order', 'queryOrders', '/regions/{regionId}/orders'),
  queryInstance: post('renewal', 'queryInstance', '/regions/{regionId}/instances'),
  describeInstanceVouchers: list('instancevoucher', 'describeInstanceVouchers', 'instanceVouchers'),
  describeResources: post('resourcetag', 'describeResources', '/regions/{regionId}/tags:describeResources'),
  describeVms: list('vm', 'describeInstances', 'instances'),
  describeImages: list('vm', 'describeImages', 'images'),
  describeDisks: list('disk', 'describeDisks', 'disks'),
  describeSnapshots: list('disk', 'describeSnapshots', 'snapshots'),
  describeElasticIps: list('vpc', 'describeElasticIps', 'elasticIps/'),
  describeNatGateways: list('vpc', 'describeNatGateways', 'natGateways/'),
  describeBandwidthPackages: list('vpc', 'describeBandwidthPackages', 'bandwidthPackages/'),
  describeLoadBalancers: list('lb', 'describeLoadBalancers', 'loadBalancers/'),
  describeRdsInstances: list('rds', 'describeInstances', 'instances'),
  describeCacheInstances: list('redis', 'describeCacheInstances', 'cacheInstance'),
  describeMongodbInstances: list('mongodb', 'describeInstances', 'instances'),
  describeEsInstances: list('es', 'describeInstances', 'instances'),
  describeClusters: list('kubernetes', 'describeClusters', 'clusters'),
  describeContainers: list('nativecontainer', 'describeContainers', 'containers'),
  describePods: list('pod', 'describePods', 'pods'),
  describeFileSystems: list('zfs', 'describeFileSystems', 'fileSystems'),
  describeDedicatedHosts: list('dh', 'describeDedicatedHosts', 'dedicatedHosts'),
  listBuckets: list('oss', 'listBuckets', 'buckets'),
  getDomainList: get('cdn', 'getDomainList', '/domain'),
  describeKeyList: get('kms', 'describeKeyList', '/key'),
  describeDomains: list('domainservice', 'describeDomains', 'domain'),
  describeYundingVms: list('yunding', 'describeVmInstances', 'ydVmInstances'),
  describeYundingRds: list('yunding', 'describeRdsInstances', 'ydRdsInstances'),

  getSensitiveOpSetting: list('sop', 'getSensitiveOpSetting', 'sensitiveOpSetting'),
  /** Takes a code from a device, which is good once: sent again, it would be refused. */
  getSecurityToken: {
    ...post('sop', 'getSecurityToken', '/regions/{regionId}/securityToken:getSecurityToken'),
    effect: 'mutate',
  },
  getSubUserAccessKeys: get('iam', 'getSubUserAccessKeys', '/subUser/{subUser}/getSubUserAccessKeys'),
  describeUserAccessKeys: list('iam', 'describeUserAccessKeys', 'userAccessKeys'),
  describeRoles: get('iam', 'describeRoles', '/roles'),
  // The provider's own spelling.
  descirbeRefundStatus: post('refund', 'descirbeRefundStatus', '/regions/{regionId}/refund:status'),

  setRenewal: change('renewal', 'setRenewal', 'PUT', 'instances:autoRenewStatus'),
  submitResourceRefund: change('refund', 'submitResourceRefund', 'POST', 'refund:resource'),
  disassociateElasticIp: change(
    'vm',
    'disassociateElasticIp',
    'POST',
    'instances/{instanceId}:disassociateElasticIp',
  ),
  removeBandwidthPackageIp: change(
    'vpc',
    'removeBandwidthPackageIP',
    'POST',
    'bandwidthPackages/{bandwidthPackageId}:removeBandwidthPackageIP',
  ),
  updateLoadBalancer: change('lb', 'updateLoadBalancer', 'PATCH', 'loadBalancers/{loadBalancerId}'),
  stopNatGateway: change('vpc', 'stopNatGateway', 'POST', 'natGateways/{natGatewayId}:stopNatGateway'),
  deleteCluster: guarded(remove('kubernetes', 'deleteCluster', 'clusters/{clusterId}')),
  deleteVm: guarded(remove('vm', 'deleteInstance', 'instances/{instanceId}')),
  deleteContainer: guarded(remove('nativecontainer', 'deleteContainer', 'containers/{containerId}')),
  deletePod: guarded(remove('pod', 'deletePod', 'pods/{podId}')),
  deleteLoadBalancer: remove('lb', 'deleteLoadBalancer', 'loadBalancers/{loadBalancerId}'),
  deleteNatGateway: remove('vpc', 'deleteNatGateway', 'natGateways/{natGatewayId}'),
  deleteRdsInstance: guarded(remove('rds', 'deleteInstance', 'instances/{instanceId}')),
  deleteCacheInstance: guarded(remove('redis', 'deleteCacheInstance', 'cacheInstance/{cacheInstanceId}')),
  deleteRecycledCacheInstance: remove(
    'redis',
    'deleteRecycledCacheInstance',
    'recycledCacheInstance/{cacheInstanceId}',
  ),
  deleteMongodbInstance: guarded(remove('mongodb', 'deleteInstance', 'instances/{instanceId}')),
  deleteFileSystem: guarded(remove('zfs', 'deleteFileSystem', 'fileSystems/{fileSystemId}')),
  deleteImage: remove('vm', 'deleteImage', 'images/{imageId}'),
  deleteSnapshot: remove('disk', 'deleteSnapshot', 'snapshots/{snapshotId}'),
  deleteDisk: remove('disk', 'deleteDisk', 'disks/{diskId}'),
  deleteElasticIp: remove('vpc', 'deleteElasticIp', 'elasticIps/{elasticIpId}'),
  deleteBandwidthPackage: remove('vpc', 'deleteBandwidthPackage', 'bandwidthPackages/{bandwidthPackageId}'),
  deleteBucket: remove('oss', 'deleteBucket', 'buckets/{bucketname}'),
  disableSubUserAccessKey: changeGlobal(
    'iam',
    'disableSubUserAccessKey',
    'PUT',
    '/subUser/{subUser}/accessKey/{accessKey}:disable',
  ),
  deleteSubUserAccessKey: changeGlobal(
    'iam',
    'deleteSubUserAccessKey',
    'DELETE',
    '/subUser/{subUser}/accessKey/{accessKey}',
  ),
  deleteEsInstance: guarded(remove('es', 'deleteInstance', 'instances/{instanceId}')),
  releaseDedicatedHost: guarded(remove('dh', 'releaseDedicatedHost', 'dedicatedHost/{dedicatedHostId}')),
  stopDomain: guarded(changeGlobal('cdn', 'stopDomain', 'POST', '/domain/{domain}:stop')),
  deleteCdnDomain: guarded(changeGlobal('cdn', 'deleteDomain', 'DELETE', '/domain/{domain}')),
  deleteDnsZone: remove('domainservice', 'deleteDomain', 'domain/{domainId}'),
  disableKey: changeGlobal('kms', 'disableKey', 'PATCH', '/key/{keyId}:disable'),
  scheduleKeyDeletion: changeGlobal('kms', 'scheduleKeyDeletion', 'DELETE', '/key/{keyId}:delete'),
  deleteSubUser: guarded(changeGlobal('iam', 'deleteSubUser', 'DELETE', '/subUser/{subUser}')),
  deleteRole: changeGlobal('iam', 'deleteRole', 'DELETE', '/role/{roleName}'),
  disabledUserAccessKey: change('iam', 'disabledUserAccessKey', 'PUT', 'userAccessKey/{accessKey}:disabled'),
  deleteUserAccessKey: remove('iam', 'deleteUserAccessKey', 'userAccessKey/{accessKey}'),
} satisfies Record<string, Action>;
