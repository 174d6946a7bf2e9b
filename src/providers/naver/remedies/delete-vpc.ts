import { MUTATIONS } from '../actions.js';
import { vpc } from '../inventory/vpc.js';
import { releaseRemedy } from './_held.js';

/** Its default network ACL and route table go with it. */
export const deleteVpc = releaseRemedy({
  id: 'delete-vpc',
  kind: vpc,
  mutation: MUTATIONS.deleteVpc,
  form: (id) => ({ vpcNo: id }),
  clears: [],
  waitSeconds: 1200,
  messages: { effect: 'Delete the VPC {id}.' },
});
