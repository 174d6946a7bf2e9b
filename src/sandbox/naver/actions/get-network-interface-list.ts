import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, isSame, isWanted } from '../views/instance.js';

export const getNetworkInterfaceList = regionalAction({
  service: 'vserver',
  name: 'getNetworkInterfaceList',
  list: 'networkInterfaceList',
  parameters: { networkInterfaceNoList: list(), networkInterfaceName: text(), instanceNo: text() },
  kind: 'networkInterfaces',
  matches: (card, { networkInterfaceNoList, networkInterfaceName, instanceNo }) =>
    isWanted(networkInterfaceNoList, card) &&
    isSame(networkInterfaceName, card.name) &&
    isSame(instanceNo, card.parentNo),
  row: (card) => ({
    networkInterfaceNo: card.no,
    networkInterfaceName: card.name,
    deleteOnTermination: card.goesAlong,
    isDefault: card.goesAlong,
    networkInterfaceStatus: coded(card.status),
    instanceNo: card.parentNo ?? '',
    accessControlGroupNoList: [],
    secondaryIpList: [],
    enableFlowLog: false,
  }),
});
