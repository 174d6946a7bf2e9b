import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted, zoneOf } from '../views/instance.js';

export const getNatGatewayInstanceList = regionalAction({
  service: 'vpc',
  name: 'getNatGatewayInstanceList',
  list: 'natGatewayInstanceList',
  parameters: {
    natGatewayInstanceNoList: list(),
    natGatewayName: text(),
    natGatewayInstanceStatusCode: text(),
  },
  kind: 'natGateways',
  matches: (gateway, { natGatewayInstanceNoList, natGatewayName, natGatewayInstanceStatusCode }) =>
    isWanted(natGatewayInstanceNoList, gateway) &&
    isSame(natGatewayName, gateway.name) &&
    isSame(natGatewayInstanceStatusCode, gateway.status),
  row: (gateway) => ({
    vpcNo: gateway.parentNo ?? '',
    natGatewayInstanceNo: gateway.no,
    natGatewayName: gateway.name,
    natGatewayInstanceStatus: coded(gateway.status),
    natGatewayInstanceStatusName: 'running',
    natGatewayInstanceOperation: IDLE,
    createDate: createDate(gateway),
    natGatewayDescription: '',
    zoneCode: zoneOf(gateway),
  }),
});
