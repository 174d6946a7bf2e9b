import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, isSame, isWanted, zoneOf } from '../views/instance.js';

export const getSubnetList = regionalAction({
  service: 'vpc',
  name: 'getSubnetList',
  list: 'subnetList',
  parameters: { subnetNoList: list(), subnetName: text(), subnetStatusCode: text(), vpcNo: text() },
  kind: 'subnets',
  matches: (subnet, { subnetNoList, subnetName, subnetStatusCode, vpcNo }) =>
    isWanted(subnetNoList, subnet) &&
    isSame(subnetName, subnet.name) &&
    isSame(subnetStatusCode, subnet.status) &&
    isSame(vpcNo, subnet.parentNo),
  row: (subnet) => ({
    subnetNo: subnet.no,
    vpcNo: subnet.parentNo ?? '',
    zoneCode: zoneOf(subnet),
    subnetName: subnet.name,
    subnet: '10.0.1.0/24',
    subnetStatus: coded(subnet.status),
    createDate: createDate(subnet),
    subnetType: coded('PUBLIC'),
    usageType: coded('GEN'),
    networkAclNo: '1',
  }),
});
