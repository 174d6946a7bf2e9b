import { regionalAction } from '../action.js';
import { flag, list, text } from '../parameters.js';
import { coded, createDate, IDLE, isSame, isWanted } from '../views/instance.js';

export const getPublicIpInstanceList = regionalAction({
  service: 'vserver',
  name: 'getPublicIpInstanceList',
  list: 'publicIpInstanceList',
  parameters: { publicIpInstanceNoList: list(), publicIp: text(), isAssociated: flag() },
  kind: 'publicIps',
  matches: (address, { publicIpInstanceNoList, publicIp, isAssociated }) =>
    isWanted(publicIpInstanceNoList, address) &&
    isSame(publicIp, address.name) &&
    (isAssociated === undefined || isAssociated === (address.parentNo !== null)),
  row: (address) => ({
    publicIpInstanceNo: address.no,
    publicIp: address.name,
    publicIpDescription: '',
    createDate: createDate(address),
    publicIpInstanceStatusName: address.parentNo === null ? 'created' : 'used',
    publicIpInstanceStatus: coded(address.status),
    serverInstanceNo: address.parentNo ?? '',
    publicIpInstanceOperation: IDLE,
  }),
});
