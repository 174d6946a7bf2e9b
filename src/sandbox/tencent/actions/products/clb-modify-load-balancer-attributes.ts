import { defineAction } from '../../action.js';
import { flag, required, text, unsupported } from '../../parameters.js';
import { protect } from './protect.js';

/** Puts protection against deletion on or off; other attributes are not imitated. */
export const clbModifyLoadBalancerAttributes = defineAction({
  service: 'clb',
  name: 'ModifyLoadBalancerAttributes',
  parameters: {
    LoadBalancerId: required(text()),
    DeleteProtect: flag(),
    ...unsupported('LoadBalancerName', 'TargetRegionInfo', 'InternetChargeInfo', 'LoadBalancerPassToTarget'),
    ...unsupported('SwitchFlag', 'SnatPro', 'ModifyClassicDomain', 'AssociateEndpoint'),
  },
  run: ({ values: { LoadBalancerId: id, DeleteProtect: isProtected }, ...call }) => {
    const { state } = call;
    const absent = 'InvalidParameter.LBIdNotFound';
    state.balancers = protect(call, { rows: state.balancers, ids: [id], isProtected, absent });
    return { DealName: null };
  },
});
