import { regionalAction } from '../action.js';
import { list, text } from '../parameters.js';
import { coded, createDate, isSame, isWanted } from '../views/instance.js';

export const getVpcList = regionalAction({
  service: 'vpc',
  name: 'getVpcList',
  list: 'vpcList',
  parameters: { vpcNoList: list(), vpcName: text(), vpcStatusCode: text() },
  kind: 'vpcs',
  matches: (vpc, { vpcNoList, vpcName, vpcStatusCode }) =>
    isWanted(vpcNoList, vpc) && isSame(vpcName, vpc.name) && isSame(vpcStatusCode, vpc.status),
  row: (vpc) => ({
    vpcNo: vpc.no,
    vpcName: vpc.name,
    ipv4CidrBlock: '10.0.0.0/16',
    vpcStatus: coded(vpc.status),
    regionCode: vpc.region,
    createDate: createDate(vpc),
  }),
});
