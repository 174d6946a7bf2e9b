import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { Coded, Rights } from '../entities/billing.js';
import type { NaverState } from '../entities/state.js';
import { identity } from './account.js';
import { bulkLedger } from './bulk.js';
import { emptyState, subAccount } from './empty-state.js';
import { contract, inMonth, money, monthBack, TYPES } from './ledger.js';
import { typicalResources } from './typical-resources.js';

const account = identity('typical', 2);

/** Lines of the bulk ledger where no number was asked for. */
const BULK_LINES = 480;

/** The main account's key of an account in use, with some of everything. */
export const typical: Scenario<NaverState> = {
  name: 'typical',
  title: 'an account in use: servers, databases, clusters, coins, credits, sub accounts',
  account,
  seed: (context) => {
    const { now } = context;
    return {
      ...emptyState(account, context),
      memberName: '네이버테스트',
      ...typicalResources(now),
      contracts: typicalContracts(now),
      bulk: bulkLedger(context, account.accountId, BULK_LINES),
      rights: typicalRights(now),
      subAccounts: typicalSubAccounts(now),
      activities: [
        {
          id: 'a-1',
          at: now - 2 * DAY_MS,
          product: 'VPCServer',
          region: 'KR',
          resourceType: 'Server',
          resourceId: '610001',
          resourceName: '웹서버-운영',
          action: 'stopServerInstances',
          subAccountNo: null,
        },
      ],
    };
  },
};

function typicalContracts(now: number): NaverState['contracts'] {
  const startedAt = inMonth(now, 10);
  return [
    contract({
      no: '21001',
      type: TYPES.server,
      name: '웹서버-운영',
      startedAt,
      instances: ['610001', '620001'],
      monthly: money(12_345_678),
    }),
    contract({
      no: '21002',
      type: TYPES.natGateway,
      name: 'nat-main',
      startedAt,
      instances: ['730001'],
      monthly: money(43_200),
    }),
    // Only billing knows it: no product list here shows it.
    contract({ no: '21003', type: TYPES.messages, name: '문자 발송', startedAt, monthly: money(9_900) }),
    contract({
      no: '21004',
      type: TYPES.server,
      name: 'sg-worker',
      region: 'SGN',
      startedAt: inMonth(now, 4),
      instances: ['610003'],
      monthly: money(88_000),
    }),
    contract({
      no: '21005',
      type: TYPES.storage,
      name: 'deleted',
      startedAt,
      endedAt: inMonth(now, 1),
      monthly: money(5_000),
    }),
  ];
}

function typicalRights(now: number): Rights {
  const term = { from: monthBack(now, 6), to: monthBack(now, -30) };
  const past = { from: term.from, to: monthBack(now, 1) };
  const [paid, bonus, free] = ['Paid', 'Bonus', 'Free'].map((name) => ({
    code: name.toUpperCase(),
    codeName: name,
  })) as [Coded, Coded, Coded];
  const coin = { charged: money(500_000), shared: false, ...term };
  const credit = { received: money(100_000), type: free, ...term };
  return {
    coins: [
      { ...coin, no: '793', name: '충전 코인', type: paid, remaining: money(123_456) },
      { ...coin, no: '794', name: '보너스 코인', type: bonus, remaining: money(50_000), shared: true },
    ],
    credits: [
      { ...credit, no: '801', name: '신규 가입 크레딧', remaining: money(40_000) },
      { ...credit, no: '802', name: 'expired', remaining: money(10_000), ...past },
      { ...credit, no: '803', name: 'used up', remaining: 0 },
    ],
    discounts: [
      { no: '793', type: 'COIN', name: '충전 코인', value: money(500_000), ...term },
      { no: '801', type: 'CREDIT', name: '신규 가입 크레딧', value: money(100_000), ...term },
      // No history shows it.
      { no: '810', type: 'CREDIT', name: '파트너 크레딧', value: money(30_000), ...term },
      { no: '820', type: 'PRODUCT', name: '서버 약정', value: 10, ...term },
    ],
  };
}

function typicalSubAccounts(now: number): NaverState['subAccounts'] {
  const createdAt = now - 200 * DAY_MS;
  return [
    subAccount({
      id: '5ab0c0de-0000-4000-8000-000000000011',
      loginId: 'deploy-bot',
      name: '배포 봇',
      createdAt,
      keys: [
        { id: 'ncp_iam_sandboxdeploy0000001', active: true, createdAt },
        { id: 'ncp_iam_sandboxdeploy0000002', active: false, createdAt },
      ],
      policies: [
        { id: '4f1e0000-0000-4000-8000-000000000001', name: 'NCP_INFRA_MANAGER' },
        { id: '4f1e0000-0000-4000-8000-000000000002', name: 'NCP_RESOURCE_MANAGER_VIEWER' },
      ],
    }),
    subAccount({
      id: '5ab0c0de-0000-4000-8000-000000000012',
      loginId: 'auditor',
      name: '감사자',
      createdAt,
      apiAccess: false,
    }),
    subAccount({
      id: '5ab0c0de-0000-4000-8000-000000000013',
      loginId: 'left',
      name: '퇴사자',
      createdAt,
      active: false,
    }),
  ];
}
