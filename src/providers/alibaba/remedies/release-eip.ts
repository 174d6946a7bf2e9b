import { ACTIONS } from '../actions.js';
import { elasticIp } from '../inventory/eip.js';
import { releaseRemedy } from './_resource.js';
import { regionOf } from './_step.js';

/** The action that lifts an address's protection is not used here, so that a protected one is left to a person. */
export const releaseEip = releaseRemedy({
  id: 'release-eip',
  kind: elasticIp,
  action: ACTIONS.releaseEipAddress,
  waitSeconds: 300,
  messages: { effect: 'Release the EIP {id}.', destroys: 'The address: it cannot be had again.' },
  applies: ({ isProtected }) => isProtected !== true,
  detail: ({ id, attachedTo }) => ({
    after: attachedTo === undefined ? [] : [{ remedy: 'unassociate-eip', id }],
  }),
  parameters: (step) => ({ RegionId: regionOf(step), AllocationId: step.subject.id }),
});
