import type { RateLimit } from '../../domain/ports.js';
import type { Action, CosAction } from './actions.js';
import type { Service, Site } from './endpoints.js';

const BOTH: readonly Site[] = ['domestic', 'international'];

/** Requests a second where no figure is published; see docs/unverified/tencent.md. */
const UNPUBLISHED = 5;

const perSecond = (limit: number): RateLimit => ({ limit, intervalMs: 1_000 });

/** @param prefix what CAM calls the service, where that is another name */
function mutation(service: Service, name: string, limit = UNPUBLISHED, prefix: string = service): Action {
  return {
    id: `${service}:${name}`,
    service,
    name,
    effect: 'mutate',
    sites: BOTH,
    rate: perSecond(limit),
    needs: [`${prefix}:${name}`],
  };
}

/**
 * The actions that change something, with rates and permissions from the same pages as those that read.
 */
export const MUTATIONS = {
  setRenewal: {
    ...mutation('billing', 'SetRenewal', 20),
    needs: ['finance:SetRenewal', 'QcloudFinanceRenewManageFullAccess'],
  },
  setDomainAutoRenew: {
    ...mutation('domain', 'SetDomainAutoRenew'),
    sites: ['domestic'],
    needs: ['QCloudResourceFullAccess'],
  },
  deleteOrganizationMembers: mutation('organization', 'DeleteOrganizationMembers', 20),
  deleteAccount: { ...mutation('organization', 'DeleteAccount', 20), sites: ['domestic'] },
  quitOrganization: mutation('organization', 'QuitOrganization', 20),
  deleteOrganizationNodes: mutation('organization', 'DeleteOrganizationNodes'),
  deleteOrganization: mutation('organization', 'DeleteOrganization', 20),
  deleteRole: mutation('cam', 'DeleteRole', 20),
  detachDisks: mutation('cbs', 'DetachDisks', UNPUBLISHED, 'cvm'),
  disassociateAddress: mutation('vpc', 'DisassociateAddress', UNPUBLISHED, 'cvm'),
  disableClusterDeletionProtection: mutation('tke', 'DisableClusterDeletionProtection'),
  deleteCluster: mutation('tke', 'DeleteCluster'),
  modifyLoadBalancerAttributes: mutation('clb', 'ModifyLoadBalancerAttributes'),
  deleteLoadBalancer: mutation('clb', 'DeleteLoadBalancer', 20),
  modifyInstancesAttribute: mutation('cvm', 'ModifyInstancesAttribute'),
  terminateInstances: mutation('cvm', 'TerminateInstances', 10),
  isolateLighthouseInstances: mutation('lighthouse', 'IsolateInstances', 20),
  terminateLighthouseInstances: mutation('lighthouse', 'TerminateInstances', 10),
  modifyInstanceDestroyProtect: {
    ...mutation('cdb', 'ModifyInstanceDestroyProtect'),
    sites: ['domestic'],
  },
  isolateDBInstance: mutation('cdb', 'IsolateDBInstance', 20),
  offlineIsolatedInstances: mutation('cdb', 'OfflineIsolatedInstances', 20),
  modifyRedisInstance: mutation('redis', 'ModifyInstance'),
  destroyPostpaidInstance: mutation('redis', 'DestroyPostpaidInstance'),
  destroyPrepaidInstance: mutation('redis', 'DestroyPrepaidInstance'),
  cleanUpInstance: mutation('redis', 'CleanUpInstance'),
  terminateDisks: mutation('cbs', 'TerminateDisks', 20, 'cvm'),
  releaseAddresses: mutation('vpc', 'ReleaseAddresses', 10, 'cvm'),
  deleteMessageReceiver: { ...mutation('cam', 'DeleteMessageReceiver'), sites: ['domestic'] },
  updateAccessKey: mutation('cam', 'UpdateAccessKey'),
  deleteAccessKey: mutation('cam', 'DeleteAccessKey', 5),
  deleteUser: mutation('cam', 'DeleteUser', 20),
} satisfies Record<string, Action>;

export const DELETE_BUCKET: CosAction = {
  id: 'cos:DeleteBucket',
  name: 'DeleteBucket',
  effect: 'mutate',
  sites: BOTH,
  rate: perSecond(UNPUBLISHED),
  needs: ['name/cos:DeleteBucket'],
};
