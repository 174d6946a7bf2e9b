import { DAY_MS } from '../../engine/calendar.js';
import type { Scenario } from '../../engine/plugin.js';
import type { CheckItem, Directory, Folder, Member } from '../entities/organization.js';
import type { AlibabaState } from '../entities/state.js';
import { identity } from './account.js';
import { emptyState } from './empty-state.js';
import { asMaster, asMember } from './finance.js';

const admin = identity('orgadmin', 5);
const unit = identity('orgmember', 6);
const parent = identity('members', 7);

const ROOT = 'r-sandbox';

/** The management account of a directory, and the finance account of two others. */
export const orgAdmin: Scenario<AlibabaState> = {
  name: 'org-admin',
  title: 'manages a resource directory and pays for others',
  account: admin,
  seed: (context) => ({
    ...emptyState(admin, context),
    directory: companyDirectory(context.now),
    finance: asMaster(context.now),
  }),
};

/** A member of that directory. */
export const orgMember: Scenario<AlibabaState> = {
  name: 'org-member',
  title: 'belongs to a resource directory and is paid for',
  account: unit,
  seed: (context) => ({
    ...emptyState(unit, context),
    directory: companyDirectory(context.now),
    finance: asMember(context.now, admin.accountId),
  }),
};

/** A management account whose members may be deleted by API: one of each fate. */
export const members: Scenario<AlibabaState> = {
  name: 'members',
  title: 'manages members of every kind, some of them deletable',
  account: parent,
  seed: (context) => ({
    ...emptyState(parent, context),
    directory: {
      ...directory(parent.accountId, context.now),
      memberDeletion: 'Enabled',
      members: fates(context.now),
    },
  }),
};

function companyDirectory(now: number): Directory {
  const createdAt = now - 200 * DAY_MS;
  const folder = (id: string, name: string, parentId = ROOT): Folder => ({ id, name, parentId, createdAt });
  return {
    ...directory(admin.accountId, now),
    folders: [
      folder('fd-sandbox0001', '研发'),
      folder('fd-sandbox0002', '测试', 'fd-sandbox0001'),
      folder('fd-sandbox0003', '财务'),
    ],
    members: [
      member(now, unit.accountId, { displayName: '业务一部', type: 'CloudAccount' }, admin.accountId),
      member(
        now,
        '1188000000000061',
        { displayName: '研发账号', folderId: 'fd-sandbox0001' },
        admin.accountId,
      ),
      member(
        now,
        '1188000000000062',
        { displayName: '测试账号', folderId: 'fd-sandbox0002' },
        admin.accountId,
      ),
    ],
  };
}

/** A directory of an account, without members and folders. */
export function directory(masterAccountId: string, now: number): Directory {
  return {
    id: 'rd-sandbox',
    masterAccountId,
    masterAccountName: `sandbox-${masterAccountId.slice(-2)}@example.com`,
    rootFolderId: ROOT,
    verifiedName: '示例科技有限公司',
    createdAt: now - 220 * DAY_MS,
    memberDeletion: 'Disabled',
    members: [],
    folders: [],
  };
}

/** A member that was created in the directory, has nothing and may be deleted. */
export function member(
  now: number,
  accountId: string,
  over: Partial<Member>,
  payerAccountId = accountId,
): Member {
  return {
    accountId,
    accountName: `member-${accountId.slice(-2)}@rd-sandbox.aliyunid.com`,
    displayName: accountId,
    type: 'ResourceAccount',
    folderId: ROOT,
    joinedAt: now - 150 * DAY_MS,
    payerAccountId,
    verdict: { notAllowed: [], abandonable: [] },
    check: null,
    deletionEnd: 'at-once',
    deletion: null,
    ...over,
  };
}

function fates(now: number): Member[] {
  const check = (id: string, name: string, description: string): CheckItem => ({ id, name, description });
  const clusters = check('NON_SP_cs', 'Container Service', 'Clusters are left in the account.');
  const finance = check(
    'NON_SP_efc',
    'Enterprise finance',
    'The account is tied to a finance management account.',
  );
  return [
    member(now, '1188000000000071', { displayName: '空账号' }),
    member(now, '1188000000000072', {
      displayName: '可放弃资源',
      deletionEnd: 'silence',
      verdict: { notAllowed: [], abandonable: [clusters, finance] },
    }),
    member(now, '1188000000000073', {
      displayName: '仍在使用',
      verdict: {
        notAllowed: [
          check('NON_SP_ecs', 'Elastic Compute Service', 'Instances are running.'),
          check('NON_SP_bill', 'Bills', 'Bills are not settled.'),
        ],
        abandonable: [clusters],
      },
    }),
    member(now, '1188000000000074', { displayName: '受邀账号', type: 'CloudAccount' }),
    member(now, '1188000000000075', {
      displayName: '删除中',
      deletionEnd: 'silence',
      deletion: { type: '1', createdAt: now - 5 * DAY_MS, reads: 0, abandoned: [] },
    }),
  ];
}
