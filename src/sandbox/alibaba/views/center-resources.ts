import type { Bucket, Resource } from '../entities/resources.js';
import type { AlibabaState } from '../entities/state.js';
import { remaining } from '../releasing.js';
import { liveDisks, liveSnapshots } from './live.js';

/** A resource as the index lists it. */
export interface CenterResource extends Resource {
  /** `ACS::<Product>::<Type>`. */
  readonly type: string;
  readonly addresses: readonly string[];
}

/** Everything the index knows: things that are billed, and things that never are. */
export function listCenterResources(state: AlibabaState, now: number): CenterResource[] {
  const at = { state, now };
  const view = <R extends Resource>(
    type: string,
    resources: readonly R[],
    of?: (resource: R) => string | null,
  ) => resources.map((resource) => ({ ...resource, type, addresses: addressesOf(of?.(resource)) }));
  const listed = [
    ...view('ACS::ECS::Instance', state.instances, ({ publicIp }) => publicIp),
    ...view('ACS::ECS::Disk', liveDisks(at)),
    ...view('ACS::ECS::Snapshot', liveSnapshots(at)),
    ...view('ACS::EIP::EipAddress', state.eips, ({ address }) => address),
    ...view('ACS::NAT::NatGateway', state.natGateways, ({ eipAddress }) => eipAddress),
    ...view('ACS::SLB::LoadBalancer', state.loadBalancers, ({ address }) => address),
    ...view('ACS::RDS::DBInstance', state.dbInstances),
    ...state.buckets.map(toResource),
    ...state.otherResources
      .filter(({ views }) => views.includes('center'))
      .map((other) => ({ ...other, addresses: [] })),
  ];
  return remaining(listed, at);
}

function toResource({ name, region, createdAt, resourceGroupId }: Bucket): CenterResource {
  return {
    type: 'ACS::OSS::Bucket',
    id: name,
    name,
    region,
    zone: '',
    createdAt,
    charge: 'PostPaid',
    expiresAt: null,
    renewal: null,
    resourceGroupId,
    tags: [],
    addresses: [],
  };
}

function addressesOf(address: string | null | undefined): readonly string[] {
  return address === null || address === undefined ? [] : [address];
}
