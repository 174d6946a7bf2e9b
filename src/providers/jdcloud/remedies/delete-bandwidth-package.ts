import { ACTIONS } from '../actions.js';
import { bandwidthPackage } from '../inventory/bandwidth-package.js';
import { releaseRemedy } from './_resource.js';

/** Takes away a bandwidth package, which must be empty by then. */
export const deleteBandwidthPackage = releaseRemedy({
  id: 'delete-bandwidth-package',
  kind: bandwidthPackage,
  action: ACTIONS.deleteBandwidthPackage,
  part: 'bandwidthPackageId',
  waitSeconds: 600,
  messages: {
    effect: 'Delete the bandwidth package {id}.',
    destroys: 'The shared bandwidth.',
  },
});
