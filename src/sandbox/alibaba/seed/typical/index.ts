import { DAY_MS } from '../../../engine/calendar.js';
import type { Scenario } from '../../../engine/plugin.js';
import type { AlibabaState } from '../../entities/state.js';
import { identity } from '../account.js';
import { emptyState } from '../empty-state.js';
import { typicalBilling } from './billing.js';
import { typicalEntitlements } from './entitlements.js';
import { typicalPeople } from './people.js';
import { typicalResources } from './resources.js';

const account = identity('typical', 2);

/** The owner's key of an account in use, with some of everything. */
export const typical: Scenario<AlibabaState> = {
  name: 'typical',
  title: 'an account in use: servers, databases, domains, money, one unpaid bill',
  account,
  seed: (context) => {
    const { now } = context;
    const state = emptyState(account, context);
    const createdAt = now - 365 * DAY_MS;
    return {
      ...state,
      accountName: '示例科技@example.com',
      accessKeys: [
        ...state.accessKeys,
        { id: 'LTAIsandboxtypicaldeploy1', status: 'Active', createdAt, userName: 'deploy-bot' },
        { id: 'LTAIsandboxtypicaldeploy0', status: 'Inactive', createdAt, userName: 'deploy-bot' },
      ],
      ...typicalBilling(context, account.accountId),
      ...typicalEntitlements(now),
      ...typicalPeople(now, account.accountId),
      ...typicalResources(now),
    };
  },
};
