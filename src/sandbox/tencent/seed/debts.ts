import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { TencentState } from '../entities/state.js';
import { identity } from './account.js';
import { cleanState } from './clean.js';
import { address, certificate, instance, systemDisk } from './hardware.js';
import { voucher } from './ledger.js';

const debtor = identity('indebt', 3);
const saver = identity('smallsums', 4);

/** An account in arrears, whose machine and address are isolated for it. */
export const inDebt: Scenario<TencentState> = {
  name: 'in-debt',
  title: 'money is owed, and a server is isolated for it',
  account: debtor,
  seed: (context) => {
    const createdAt = context.now - 90 * DAY_MS;
    const machine = instance({
      id: 'ins-indebt001',
      region: 'ap-guangzhou',
      createdAt,
      state: 'SHUTDOWN',
      isolated: 'ARREAR',
    });
    return {
      ...cleanState(debtor, context),
      funds: { cash: 0, gift: 0, income: 0, frozen: 0, owed: 4_250 },
      instances: [machine],
      disks: [systemDisk(machine)],
      addresses: [address({ id: 'eip-indebt001', region: 'ap-guangzhou', createdAt, inArrears: true })],
    };
  },
};

/** An account in which all that is left may be given up. */
export const smallSums: Scenario<TencentState> = {
  name: 'small-sums',
  title: 'only a little cash, a voucher and an ending certificate are left',
  account: saver,
  seed: (context) => ({
    ...cleanState(saver, context),
    funds: { cash: 321, gift: 100, income: 5, frozen: 0, owed: 0 },
    vouchers: [voucher(context.now, 'voucher-20001', '150000000')],
    certificates: [
      certificate({
        id: 'cert-smallsum',
        domain: 'example.net',
        createdAt: context.now - 300 * DAY_MS,
        expiresAt: context.now + 30 * DAY_MS,
      }),
    ],
  }),
};
