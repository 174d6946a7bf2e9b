import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { AlibabaState } from '../entities/state.js';
import { PRODUCTS } from '../views/products.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { eip, instance, systemDisk } from './hardware.js';
import { billLine, money, usage, type Charged } from './ledger.js';

const REGION = 'cn-hangzhou';
const SERVER: Charged = { product: PRODUCTS.ecs, instanceId: 'i-bp1indebtweb0001', region: REGION };
const STORAGE: Charged = { product: PRODUCTS.oss, instanceId: 'small-sums-archive', region: REGION };

const debtor = identity('indebt', 3);
const small = identity('smallsums', 4);
const back = identity('restored', 11);

/** Two months unpaid; everything is locked. */
export const inDebt: Scenario<AlibabaState> = {
  name: 'in-debt',
  title: 'overdue by 5,600 CNY, its server locked',
  account: debtor,
  seed: (context) => {
    const { now } = context;
    const locked = { region: REGION, createdAt: now - 300 * DAY_MS, locks: ['financial'] };
    const server = instance({ id: SERVER.instanceId, name: 'web', status: 'Stopped', ...locked });
    return {
      ...emptyState(debtor, context),
      instances: [server],
      disks: [{ ...systemDisk(server), locks: locked.locks }],
      eips: [eip({ id: 'eip-bp1indebt00001', address: '203.0.113.40', ...locked })],
      bills: [
        ...usage(now, SERVER, money(2100), 6, 3),
        billLine(now, SERVER, 2, unpaid(3200)),
        billLine(now, SERVER, 1, unpaid(2400)),
      ],
    };
  },
};

/** Sums that the closure page lets go: less than 1,000 CNY of balance, less than 10 CNY of arrears. */
export const smallSums: Scenario<AlibabaState> = {
  name: 'small-sums',
  title: '800 CNY of balance and 7 CNY of arrears, and nothing else',
  account: small,
  seed: (context) => ({
    ...emptyState(small, context),
    funds: { cash: money(800), credit: 0, quota: null, type: 'DIRECT_USER', creditMemo: 0 },
    // Old enough that nothing is taken to be alive still.
    bills: [billLine(context.now, STORAGE, 3, unpaid(7))],
  }),
};

/** A closure that failed: charges came up in the cool-down, and the account works again. */
export const restored: Scenario<AlibabaState> = {
  name: 'restored',
  title: 'came back from a closure that failed, 23.10 CNY overdue',
  account: back,
  seed: (context) => ({
    ...emptyState(back, context),
    bills: [
      ...usage(context.now, { ...STORAGE, instanceId: 'restored-archive' }, money(0.84), 6, 1),
      billLine(context.now, { ...STORAGE, instanceId: 'restored-archive' }, 0, unpaid(23.1)),
    ],
  }),
};

function unpaid(amount: number): Pick<AlibabaState['bills'][number], 'gross' | 'outstanding' | 'status'> {
  return { gross: money(amount), outstanding: money(amount), status: 'PayUnclear' };
}
