import { DAY_MS } from '../engine/calendar.js';
import type { Account, ClosureDeed } from '../engine/plugin.js';
import type { AlibabaState } from './entities/state.js';
import type { Role } from './entities/users.js';
import { billLine, money } from './seed/ledger.js';
import { PRODUCTS } from './views/products.js';

/** From the confirmation to the cool-down, and from there to its end, of which the provider says "several days" only. */
const CONFIRMING_MS = 5 * 60_000;
const COOL_DOWN_MS = 7 * DAY_MS;

const LATE = { product: PRODUCTS.oss, instanceId: 'late-archive', region: 'cn-hangzhou' };
const LATE_AMOUNT = money(23.1);

type ClosureStage = 'none' | 'filed' | 'cooling-down' | 'closed' | 'restored';

/** Where the closure of the account itself stands. A bill that came late brings the account back at the end. */
export function closureStage({ closure }: AlibabaState, now: number): ClosureStage {
  if (!closure) return 'none';
  const coolsSince = closure.filedAt + CONFIRMING_MS;
  if (now < coolsSince) return 'filed';
  if (now < coolsSince + COOL_DOWN_MS) return 'cooling-down';
  return closure.isBilled ? 'restored' : 'closed';
}

/** The role that the provider makes to clear up with; it is there during the cool-down. */
export function closureRole(state: AlibabaState, now: number): Role | undefined {
  const { closure } = state;
  if (!closure || closureStage(state, now) !== 'cooling-down') return undefined;
  return {
    name: 'AliyunServiceRoleForAccountDeletion',
    id: '300000000000000010',
    description: 'clears up while the account is closed',
    service: 'accountdeletion.aliyuncs.com',
    createdAt: closure.filedAt + CONFIRMING_MS,
  };
}

/** What a person does in the console, and what billing brings. @throws Error where it cannot happen. */
export function pursueClosure(
  deed: ClosureDeed,
  { entities: state }: Account<AlibabaState>,
  now: number,
): void {
  const stage = closureStage(state, now);
  const isRunning = stage === 'filed' || stage === 'cooling-down';
  switch (deed) {
    case 'file':
      if (isRunning || stage === 'closed') throw new Error(`a closure is ${stage} already`);
      state.closure = { filedAt: now, isBilled: false };
      return;
    case 'late-bill':
      if (!isRunning || !state.closure) throw new Error('no closure runs');
      state.closure.isBilled = true;
      state.bills.push(
        billLine(now, LATE, 0, { gross: LATE_AMOUNT, outstanding: LATE_AMOUNT, status: 'PayUnclear' }),
      );
      return;
    case 'reject':
      throw new Error('nobody reviews it here: what stands in the way is found before anything is filed');
  }
}
