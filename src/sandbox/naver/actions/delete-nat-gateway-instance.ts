import { releaseAction } from '../mutation.js';
import { getNatGatewayInstanceList } from './get-nat-gateway-instance-list.js';

export const deleteNatGatewayInstance = releaseAction({
  name: 'deleteNatGatewayInstance',
  shows: getNatGatewayInstanceList,
  id: 'natGatewayInstanceNo',
});
