import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { PRODUCTS } from '../views/products.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { instance, systemDisk } from './hardware.js';
import { consumptions, money, usage } from './ledger.js';
import { bucket } from './services.js';

const account = identity('international', 12);
const REGION = 'ap-southeast-1';

/** An account of the international site, billed in US dollars. */
export const international: Scenario<AlibabaState> = {
  name: 'international',
  title: 'an account of the international site, in USD',
  account,
  seed: (context) => {
    const { now } = context;
    const server = instance({
      id: 'i-t4nintlweb000001',
      name: 'web',
      region: REGION,
      createdAt: now - 150 * DAY_MS,
    });
    const bills = [
      ...usage(
        now,
        { product: PRODUCTS.ecs, instanceId: server.id, nickName: 'web', region: REGION },
        money(18.4),
        4,
      ),
      ...usage(now, { product: PRODUCTS.oss, instanceId: 'intl-assets', region: REGION }, money(0.12), 4),
    ];
    return {
      ...emptyState(account, context),
      site: 'international',
      currency: 'USD',
      funds: { cash: money(12.5), credit: 0, quota: null, type: 'DIRECT_USER', creditMemo: 0 },
      bills,
      transactions: consumptions(bills, money(12.5)),
      instances: [server],
      disks: [systemDisk(server)],
      buckets: [
        bucket({
          name: 'intl-assets',
          region: REGION,
          createdAt: now - 150 * DAY_MS,
          storage: 5_000_000,
          objects: 12,
        }),
      ],
    };
  },
};
