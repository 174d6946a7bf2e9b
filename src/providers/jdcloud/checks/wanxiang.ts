import { accountFinding, defineCheck } from '../../_shared/define-check.js';
import { ACTIONS } from '../actions.js';
import type { JdcloudFacts } from '../facts/index.js';
import { orderFinding } from '../order-finding.js';
import { PRODUCT_CONSOLE } from '../consoles.js';

const WANXIANG = /wanxiang|万象/i;

/** Wanxiang has no API; an order that names it is all there is to see. */
export const wanxiang = defineCheck<JdcloudFacts>(
  {
    condition: 'jdcloud.wanxiang',
    actions: [ACTIONS.queryOrders.id],
    messages: {
      'wanxiang-ordered': '{name} (order {id}) is no longer in use on the Wanxiang site.',
      'wanxiang-unseen': 'Nothing is in use on the Wanxiang site; no order names it.',
    },
  },
  async (facts, { account: { accountId } }) => {
    const ordered = (await facts.orders()).filter(({ line }) => WANXIANG.test(line));
    const none = accountFinding({
      code: 'wanxiang-unseen',
      severity: 'attest',
      accountId,
      resolve: PRODUCT_CONSOLE,
    });
    const found = ordered.map((order) => orderFinding(order, 'wanxiang-ordered', 'attest'));
    return { findings: found.length > 0 ? found : [none], manual: true };
  },
);
