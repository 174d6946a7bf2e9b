import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario, SeedContext } from '../../engine/plugin.js';
import type { NaverState } from '../entities/state.js';
import { identity, type Identity } from './account.js';
import { emptyState, instance, noInstances, subAccount } from './empty-state.js';
import { contract, inMonth, money, TYPES } from './ledger.js';

const account = identity('clean', 1);

/** The main account's key; nothing is left, and nothing was used since two months. */
export const clean: Scenario<NaverState> = {
  name: 'clean',
  title: 'nothing left to do: everything terminated, billed and paid',
  account,
  seed: (context) => cleanState(account, context),
};

/** An account that was used, paid for and emptied; a free network and a suspended sub account remain. */
export function cleanState(of: Identity, context: SeedContext): NaverState {
  const { now } = context;
  const createdAt = now - 300 * DAY_MS;
  const state = emptyState(of, context);
  return {
    ...state,
    contracts: [
      contract({
        no: '20001',
        type: TYPES.server,
        name: 'old-web',
        startedAt: inMonth(now, 7),
        endedAt: inMonth(now, 3),
        instances: ['600001'],
        monthly: money(60_000),
      }),
      contract({
        no: '20002',
        type: TYPES.buckets,
        name: 'old-archive',
        startedAt: inMonth(now, 7),
        endedAt: inMonth(now, 2),
        monthly: money(1_000),
      }),
    ],
    subAccounts: [
      ...state.subAccounts,
      subAccount({
        id: '5ab0c0de-0000-4000-8000-000000000090',
        loginId: 'former-admin',
        name: '이전 관리자',
        createdAt,
        active: false,
        keys: [{ id: 'ncp_iam_sandboxformer000001', active: false, createdAt }],
      }),
    ],
    instances: noInstances({ vpcs: [instance({ no: '700001', name: 'empty-vpc', createdAt })] }),
  };
}
