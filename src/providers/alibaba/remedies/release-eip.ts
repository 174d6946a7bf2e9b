import { ACTIONS } from '../actions.js';
import { elasticIp } from '../inventory/eip.js';
import { afterUnprotecting, releaseRemedy } from './_resource.js';
import { regionOf } from './_step.js';

export const releaseEip = releaseRemedy({
  id: 'release-eip',
  kind: elasticIp,
  action: ACTIONS.releaseEipAddress,
  waitSeconds: 300,
  messages: { effect: 'Release the EIP {id}.', destroys: 'The address: it cannot be had again.' },
  applies: () => true,
  detail: (holding) => ({
    after: [
      ...afterUnprotecting('unprotect-eip', holding),
      ...(holding.attachedTo === undefined ? [] : [{ remedy: 'unassociate-eip', id: holding.id }]),
    ],
  }),
  parameters: (step) => ({ RegionId: regionOf(step), AllocationId: step.subject.id }),
});
