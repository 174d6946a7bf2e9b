import type { Scenario } from '../../../engine/plugin.js';
import type { TencentState } from '../../entities/state.js';
import { identity } from '../account.js';
import { emptyState } from '../empty-state.js';
import { typicalBilling } from './billing.js';
import { typicalPeople } from './people.js';
import { typicalResources } from './resources.js';

const account = identity('typical', 2);

/** The owner's key of an account in use, with some of everything. */
export const typical: Scenario<TencentState> = {
  name: 'typical',
  title: 'an account in use: servers, databases, people, money, one open order',
  account,
  seed: (context) => {
    const state = emptyState(account, context);
    const { keys, recipients, ...people } = typicalPeople(context.now, account.accountId);
    return {
      ...state,
      accountName: '示例科技',
      ...typicalBilling(context, account.accountId),
      ...typicalResources(context.now, state.appId),
      ...people,
      keys: [...state.keys, ...keys],
      recipients: [...state.recipients, ...recipients],
    };
  },
};
