import { stillHolds } from '../refusal.js';
import { heldBy } from '../views/standing.js';
import { releaseAction } from '../mutation.js';
import { getVpcList } from './get-vpc-list.js';

export const deleteVpc = releaseAction({
  name: 'deleteVpc',
  shows: getVpcList,
  id: 'vpcNo',
  check: ({ no }, { state, now }) => {
    if (heldBy(state, no, now).length > 0) throw stillHolds('The VPC is in use.');
  },
});
