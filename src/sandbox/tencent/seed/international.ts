import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { instance, other, systemDisk } from './hardware.js';
import { billLine, money } from './ledger.js';

const account = identity('international', 10);
const emptied = identity('internationalclean', 11);

/** An account of the other site: dollars, and several actions less. */
export const international: Scenario<TencentState> = {
  name: 'international',
  title: 'an account of the international site, in use',
  account,
  seed: (context) => {
    const createdAt = context.now - 100 * DAY_MS;
    const machine = instance({ id: 'ins-intlweb01', region: 'ap-singapore', createdAt });
    const charged = { productCode: 'p_cvm', productName: 'Cloud Virtual Machine', region: 'ap-singapore' };
    return {
      ...emptyState(account, context),
      site: 'international',
      currency: 'USD',
      funds: { cash: 1_050, gift: 0, income: 0, frozen: 0, owed: 0 },
      instances: [machine],
      disks: [systemDisk(machine)],
      bills: [
        billLine(context.now, { ...charged, payMode: 'postPay', resourceId: machine.id }, 0, money(7.25)),
      ],
      otherResources: [
        other({
          id: 'nat-intl0001',
          region: 'ap-singapore',
          createdAt,
          type: 'QCS::VPC::NatGateway',
          tagPath: 'vpc:nat',
          product: 'NAT Gateway',
          views: ['config'],
        }),
      ],
    };
  },
};

/** Nothing is left as far as this site's calls show. */
export const internationalClean: Scenario<TencentState> = {
  name: 'international-clean',
  title: 'an account of the international site where nothing is left',
  account: emptied,
  seed: (context) => ({ ...emptyState(emptied, context), site: 'international', currency: 'USD' }),
};
