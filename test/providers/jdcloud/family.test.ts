import { jdcloud } from '../../../src/providers/jdcloud/index.js';
import { adapterSuite } from '../../family/adapter.suite.js';
import { checkSuite } from '../../family/check.suite.js';
import { namedActions } from '../../helpers/called-actions.js';

const connecting = ['user:describeUser', 'iam:describeUserPin'];
/** One answer each, with no page to repeat. */
const whole = [
  ...connecting,
  'asset:describeAccountAmount',
  'oss:listBuckets',
  'resourcetag:describeResources',
];

const actions = namedActions(jdcloud, connecting);

adapterSuite('jdcloud');

checkSuite({
  id: 'jdcloud',
  connecting,
  actions,
  paged: actions.filter((action) => !whole.includes(action)),
  verdicts: {
    clean: 'closable',
    typical: 'blocked',
    'in-debt': 'blocked',
    vouchers: 'renounce',
    denied: 'undecided',
    'sub-user': 'undecided',
    large: 'blocked',
    'ledger-gap': 'closable',
    'moving-month': 'closable',
    'lost-files': 'closable',
    'small-balance': 'renounce',
  },
});
