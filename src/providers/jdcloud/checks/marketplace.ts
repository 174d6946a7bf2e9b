import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import { PRODUCT_CONSOLE } from '../consoles.js';
import type { JdcloudFacts } from '../facts/index.js';
import { orderFinding } from '../order-finding.js';

const PAID = 'PAID';

/** Orders of third parties' goods point to the marketplace; whether they are still in use only the user knows. */
export const marketplace = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.marketplace',
    actions: [ACTIONS.queryOrders.id],
    messages: {
      'marketplace-bought': '{name}, bought from a third party (order {id}), is no longer in use.',
      'marketplace-unseen': 'No Marketplace product is in use; no paid order of one was seen.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const orders = await facts.orders();
    const bought = orders.filter(({ thirdParty, status }) => thirdParty && status === PAID);
    const none = accountFinding({
      code: 'marketplace-unseen',
      severity: 'attest',
      accountId,
      resolve: PRODUCT_CONSOLE,
    });
    const found = bought.map((order) => orderFinding(order, 'marketplace-bought', 'attest'));
    return { findings: found.length > 0 ? found : [none], manual: true };
  },
);
