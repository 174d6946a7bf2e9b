import { alibaba } from '../../../src/providers/alibaba/index.js';
import { adapterSuite } from '../../family/adapter.suite.js';
import { checkSuite } from '../../family/check.suite.js';
import { namedActions } from '../../helpers/called-actions.js';

const connecting = ['sts:GetCallerIdentity'];

adapterSuite('alibaba');

checkSuite({
  id: 'alibaba',
  connecting,
  actions: namedActions(alibaba, connecting),
  // Lists by number, and those by token that have rows: an empty page that names another one is a page.
  paged: [
    'bss:QueryBill',
    'bss:QueryOrders',
    'bss:QueryAvailableInstances',
    'bss:QueryResourcePackageInstances',
    'bss:QuerySavingsPlansInstance',
    'bss:QueryEvaluateList',
    'bss:QueryRelationList',
    'rc:SearchResources',
    'domain:QueryDomainList',
    'vpc:DescribeEipAddresses',
    'vpc:DescribeNatGateways',
    'slb:DescribeLoadBalancers',
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
    'cooling-down': 'under-way',
    restored: 'blocked',
    international: 'blocked',
    large: 'blocked',
    'ledger-gap': 'blocked',
    'moving-month': 'blocked',
    'index-off': 'undecided',
    unbilled: 'blocked',
  },
});
