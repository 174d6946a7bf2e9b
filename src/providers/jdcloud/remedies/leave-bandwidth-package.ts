import { ACTIONS } from '../actions.js';
import { PACKAGE } from '../inventory/public-ip.js';
import { unbindingRemedy } from './_public-ip.js';

/** Takes a public address out of a bandwidth package: neither can be deleted before. */
export const leaveBandwidthPackage = unbindingRemedy({
  id: 'leave-bandwidth-package',
  action: ACTIONS.removeBandwidthPackageIp,
  holderType: PACKAGE,
  part: 'bandwidthPackageId',
  body: (publicIpId) => ({ bandwidthPackageIPSpecs: [{ publicIpId }] }),
  messages: { effect: 'Take the public IP {id} out of the bandwidth package {holder}.' },
});
