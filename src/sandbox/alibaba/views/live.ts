import type { DbInstance, Disk, Eip, NatGateway, Snapshot } from '../entities/resources.js';
import { remaining, standing, type At } from '../releasing.js';

/** Id of an address's binding in the record of what goes. */
export function bindingOf({ id }: Pick<Eip, 'id'>): string {
  return `${id}/binding`;
}

/** Disks as they stand: those released with an instance go with it, the others are set free. */
export function liveDisks({ state, now }: At): readonly Disk[] {
  const isFreed = ({ instanceId }: Disk): boolean =>
    instanceId !== null && standing(state, instanceId, now) === 'gone';
  return state.disks.flatMap((disk) => {
    if (!isFreed(disk)) return [disk];
    const holder = state.instances.find(({ id }) => id === disk.instanceId);
    return disk.deleteWithInstance || holder?.locks.includes('security')
      ? []
      : [{ ...disk, instanceId: null, charge: 'PostPaid' as const, expiresAt: null, renewal: null }];
  });
}

/** Snapshots as they stand: automatic ones go with their disk. */
export function liveSnapshots(at: At): readonly Snapshot[] {
  const disks = new Set(remaining(liveDisks(at), at).map(({ id }) => id));
  return at.state.snapshots.filter(({ kind, sourceDiskId }) => kind === 'user' || disks.has(sourceDiskId));
}

/** Addresses as they stand: unbound when they were told to, or when what they were bound to is gone. */
export function liveEips({ state, now }: At): readonly Eip[] {
  return state.eips.map((eip) => {
    const { boundTo } = eip;
    if (standing(state, eip.id, now) === 'leaving') return { ...eip, status: 'Releasing', boundTo: null };
    if (boundTo === null) return eip;
    const binding = standing(state, bindingOf(eip), now);
    const isFree = binding === 'gone' || standing(state, boundTo.id, now) === 'gone';
    if (isFree) return { ...eip, status: 'Available', boundTo: null };
    return binding === 'leaving' ? { ...eip, status: 'Unassociating' } : eip;
  });
}

/** Gateways as they stand, without the addresses that were taken from them. */
export function liveNatGateways(at: At): readonly NatGateway[] {
  const eips = liveEips(at);
  return at.state.natGateways.map((gateway) => {
    const isBound = eips.some(({ id, boundTo }) => id === gateway.eipId && boundTo?.id === gateway.id);
    const isLeaving = standing(at.state, gateway.id, at.now) === 'leaving';
    return {
      ...gateway,
      ...(isBound ? {} : { eipId: null, eipAddress: null }),
      ...(isLeaving ? { status: 'Deleting' } : {}),
    };
  });
}

/** Databases as they stand. */
export function liveDbInstances({ state, now }: At): readonly DbInstance[] {
  return state.dbInstances.map((instance) =>
    standing(state, instance.id, now) === 'leaving' ? { ...instance, status: 'Deleting' } : instance,
  );
}
