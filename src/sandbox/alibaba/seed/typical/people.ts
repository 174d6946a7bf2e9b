import { DAY_MS } from '../../../engine/calendar.js';
import type { AlibabaState } from '../../entities/state.js';
import type { Directory } from '../../entities/organization.js';
import { ramUser } from '../empty-state.js';
import { directory, member } from '../organizations.js';

type People = Pick<AlibabaState, 'users' | 'roles' | 'finance' | 'directory'>;

/** RAM users, roles, and the account's ties to other accounts. */
export function typicalPeople(now: number, accountId: string): People {
  const [year, month] = [now - 365 * DAY_MS, now - 30 * DAY_MS];
  return {
    users: [
      ramUser('deploy-bot', year, {
        comments: 'CI',
        policies: [{ name: 'AliyunECSFullAccess', type: 'System', description: 'ECS', attachedAt: year }],
      }),
      ramUser('zhang.wei', month, {
        displayName: '张伟',
        email: 'zhang.wei@example.com',
        hasLoginProfile: true,
        hasMfaDevice: true,
        policies: [{ name: 'read-bills', type: 'Custom', description: '', attachedAt: month }],
        groups: [{ name: 'ops', id: 'g-typicalops00001', comments: '运维', joinedAt: month }],
      }),
    ],
    roles: [
      {
        name: 'AliyunECSSnapshotRole',
        id: '300000000000000001',
        description: 'snapshots',
        service: 'ecs.aliyuncs.com',
        createdAt: year,
      },
    ],
    directory: smallDirectory(now, accountId),
    finance: {
      accountType: 'MEMBER',
      groupId: '9007199254741993',
      groupName: '华东事业部',
      relations: [
        {
          id: '9007199254740993201',
          accountId: '1188000000000090',
          accountName: 'finance-master@example.com',
          nickName: '集团财务',
          accountType: 'MASTER',
          type: 'FinancialTrusteeship',
          state: 'RELATED',
          setupAt: year,
          startedAt: year,
          endedAt: null,
        },
        {
          id: '9007199254740993203',
          accountId: '1188000000000091',
          accountName: 'old-master@example.com',
          nickName: '旧财务',
          accountType: 'MASTER',
          type: 'FinancialManagement',
          state: 'CONNECTION_CANCELED',
          setupAt: year - 100 * DAY_MS,
          startedAt: year - 100 * DAY_MS,
          endedAt: year,
        },
      ],
    },
  };
}

/** Two folders, one in the other, and an account that was invited into them. */
function smallDirectory(now: number, accountId: string): Directory {
  const createdAt = now - 90 * DAY_MS;
  const home = directory(accountId, now);
  const [outer, inner] = ['fd-typical0001', 'fd-typical0002'];
  return {
    ...home,
    id: 'rd-typical',
    folders: [
      { id: outer, name: '项目', parentId: home.rootFolderId, createdAt },
      { id: inner, name: '试点', parentId: outer, createdAt },
    ],
    members: [
      member(now, '1188000000000092', { displayName: '合资公司', type: 'CloudAccount', folderId: inner }),
    ],
  };
}
