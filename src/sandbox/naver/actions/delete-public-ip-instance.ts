import { inOperation } from '../refusal.js';
import { releaseAction } from '../mutation.js';
import { getPublicIpInstanceList } from './get-public-ip-instance-list.js';

export const deletePublicIpInstance = releaseAction({
  name: 'deletePublicIpInstance',
  shows: getPublicIpInstanceList,
  id: 'publicIpInstanceNo',
  check: ({ parentNo }) => {
    if (parentNo !== null) throw inOperation('The public IP is associated.');
  },
});
