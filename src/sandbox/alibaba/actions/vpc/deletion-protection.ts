import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { flag, oneOf, required, text } from '../../parameters.js';
import { inRegion } from '../../regions.js';
import { findHere } from '../../releasing.js';

/** Switches the deletion protection of an address or a gateway. */
export const deletionProtection = defineAction({
  service: 'vpc',
  name: 'DeletionProtection',
  parameters: {
    ClientToken: text(),
    InstanceId: required(text()),
    ProtectionEnable: required(flag()),
    RegionId: required(text()),
    Type: required(oneOf('EIP', 'NATGW')),
    ...unsupported('OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { InstanceId, ProtectionEnable, RegionId, Type } = call.values;
    const { eips, natGateways } = call.state;
    const found =
      Type === 'EIP'
        ? findHere(inRegion(eips, RegionId), InstanceId, call, 'InvalidAllocationId.NotFound')
        : findHere(inRegion(natGateways, RegionId, 'nat'), InstanceId, call, 'InvalidNatGatewayId.NotFound');
    found.deletionProtection = ProtectionEnable;
    return {};
  },
});
