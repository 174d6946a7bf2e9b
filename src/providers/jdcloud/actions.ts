import type { RateLimit } from '../../domain/ports.js';
import type { Service } from './endpoints.js';

/** One API action as the program uses it. */
export interface Action {
  /** `service:action`, the name in evidence, traces and errors. */
  readonly id: string;
  readonly service: Service;
  readonly method: 'GET' | 'POST';
  /** Path behind the version; `{regionId}` stands for the region of the call, other names for what the call adds. */
  readonly path: string;
  readonly rate: RateLimit;
  /** IAM permissions, spelt as the provider spells them. */
  readonly needs: readonly string[];
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

function action(service: Service, name: string, method: Action['method'], path: string): Action {
  const id = `${service}:${name}`;
  return { id, service, method, path, rate: rateOf(service), needs: [id] };
}

/** The actions, all of them reads. Source: the official Go and JavaScript SDKs; rates from "Introduction". */
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
} satisfies Record<string, Action>;
