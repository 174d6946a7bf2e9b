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
  paged: [
    'ram:ListUsers',
    'bss:QueryBill',
    'bss:DescribeInstanceBill',
    'bss:QueryOrders',
    'bss:QueryAvailableInstances',
    'bss:QueryResourcePackageInstances',
    'bss:QuerySavingsPlansInstance',
    'bss:QueryEvaluateList',
    'bss:QueryRelationList',
    'rc:SearchResources',
    'domain:QueryDomainList',
    'ecs:DescribeInstances',
    'ecs:DescribeDisks',
    'ecs:DescribeSnapshots',
    'vpc:DescribeEipAddresses',
    'vpc:DescribeNatGateways',
    'slb:DescribeLoadBalancers',
    'rds:DescribeDBInstances',
    'oss:ListBuckets',
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
