import { stillHolds } from '../refusal.js';
import { heldBy } from '../views/standing.js';
import { releaseAction } from '../mutation.js';
import { getSubnetList } from './get-subnet-list.js';

/** A subnet goes when nothing in its VPC is left but subnets. */
export const deleteSubnet = releaseAction({
  name: 'deleteSubnet',
  shows: getSubnetList,
  id: 'subnetNo',
  check: ({ parentNo }, { state, now }) => {
    const held = parentNo === null ? [] : heldBy(state, parentNo, now);
    if (held.some(({ kind }) => kind !== 'subnets')) throw stillHolds('The subnet is in use.');
  },
});
