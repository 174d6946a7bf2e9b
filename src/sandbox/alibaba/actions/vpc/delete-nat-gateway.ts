import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { flag, required, text } from '../../parameters.js';
import { Refusal } from '../../refusal.js';
import { inRegion } from '../../regions.js';
import { findHere, letGo } from '../../releasing.js';
import { liveNatGateways } from '../../views/live.js';

/** Deletes a gateway; by force also one that has addresses, which are unbound. */
export const deleteNatGateway = defineAction({
  service: 'vpc',
  name: 'DeleteNatGateway',
  parameters: {
    Force: flag(),
    NatGatewayId: required(text()),
    RegionId: required(text()),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: (call) => {
    const { NatGatewayId: id, RegionId, Force: isForced } = call.values;
    const here = inRegion(liveNatGateways(call), RegionId);
    const gateway = findHere(here, id, call, 'InvalidNatGatewayId.NotFound');
    if (gateway.deletionProtection)
      throw new Refusal(
        'InvalidOperation.DeletionProtection',
        400,
        'The gateway is protected against deletion.',
      );
    if (gateway.eipId !== null && isForced !== true)
      throw new Refusal('DependencyViolation.EIPS', 400, 'The gateway has addresses.');
    letGo(call, id, 'OperationConflict', 400);
    return {};
  },
});
