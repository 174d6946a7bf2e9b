import { tencent } from '../../../src/providers/tencent/index.js';
import { adapterSuite } from '../../family/adapter.suite.js';
import { checkSuite } from '../../family/check.suite.js';
import { namedActions } from '../../helpers/called-actions.js';

const connecting = ['sts:GetCallerIdentity'];

adapterSuite('tencent');

checkSuite({
  id: 'tencent',
  connecting,
  actions: namedActions(tencent, connecting),
  paged: [
    'cam:ListCollaborators',
    'cam:ListReceiver',
    'cam:DescribeRoleList',
    'billing:DescribeVoucherInfo',
    'billing:DescribeDealsByCond',
    'billing:DescribeRenewInstances',
    'billing:DescribeBillResourceSummary',
    'cloudrc:SearchResources',
    'config:ListDiscoveredResources',
    'tag:GetResources',
    'cvm:DescribeInstances',
    'cbs:DescribeDisks',
    'vpc:DescribeAddresses',
    'clb:DescribeLoadBalancers',
    'cdb:DescribeDBInstances',
    'redis:DescribeInstances',
    'lighthouse:DescribeInstances',
    'tke:DescribeClusters',
    'as:DescribeAutoScalingGroups',
    'as:DescribeAutoScalingInstances',
    'domain:DescribeDomainNameList',
    'ssl:DescribeCertificates',
  ],
  verdicts: {
    clean: 'closable',
    typical: 'blocked',
    'small-sums': 'renounce',
    'in-debt': 'blocked',
    'org-admin': 'blocked',
    'org-member': 'blocked',
    members: 'blocked',
    denied: 'undecided',
    'sub-user': 'undecided',
    international: 'blocked',
    'international-clean': 'closable',
    large: 'blocked',
    'ledger-gap': 'closable',
    'moving-month': 'closable',
    scaling: 'blocked',
  },
});
