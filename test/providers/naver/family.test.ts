import { naver } from '../../../src/providers/naver/index.js';
import { adapterSuite } from '../../family/adapter.suite.js';
import { checkSuite } from '../../family/check.suite.js';
import { namedActions } from '../../helpers/called-actions.js';

adapterSuite('naver');

checkSuite({
  id: 'naver',
  // The account is named by whichever of several lists answers first, so no single call is needed.
  connecting: [],
  actions: namedActions(naver, []),
  paged: [
    'vserver:getServerInstanceList',
    'vserver:getBlockStorageInstanceList',
    'vserver:getBlockStorageSnapshotInstanceList',
    'vserver:getPublicIpInstanceList',
    'vpc:getNatGatewayInstanceList',
    'vloadbalancer:getLoadBalancerInstanceList',
    'vnas:getNasVolumeInstanceList',
    'vmysql:getCloudMysqlInstanceList',
    'vautoscaling:getAutoScalingGroupList',
    'vserver:getRegionList',
    'billing:getDemandCostList',
    'billing:getContractSummaryList',
    'billing:getContractUsageList',
    'billing:getDiscountList',
    'billing:getCoinHistoryList',
    'billing:getCreditHistoryList',
    'subaccount:getSubAccounts',
    'subaccount:getAccessKey',
    'resourcemanager:GetResourceList',
  ],
  verdicts: {
    clean: 'closable',
    typical: 'blocked',
    'in-debt': 'blocked',
    'cooling-down': 'closable',
    'small-sums': 'renounce',
    denied: 'undecided',
    'sub-user': 'undecided',
    'org-admin': 'blocked',
    'org-member': 'blocked',
    'org-leaving': 'blocked',
    government: 'undecided',
    large: 'blocked',
    'ledger-gap': 'closable',
    'moving-month': 'closable',
  },
});
