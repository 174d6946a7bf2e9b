import { defineAction } from '../../action.js';
import { required, text } from '../../parameters.js';
import { protect } from './protect.js';

/** Lets a cluster be deleted. */
export const tkeDisableClusterDeletionProtection = defineAction({
  service: 'tke',
  name: 'DisableClusterDeletionProtection',
  parameters: { ClusterId: required(text()) },
  run: ({ values: { ClusterId: id }, ...call }) => {
    const { state } = call;
    const change = { ids: [id], isProtected: false, absent: 'FailedOperation.ClusterNotFound' };
    state.clusters = protect(call, { rows: state.clusters, ...change });
    return {};
  },
});
