import { DAY_MS } from '../../../engine/calendar.js';
import type { Role } from '../../entities/people.js';
import type { TencentState } from '../../entities/state.js';
import { keyId } from '../account.js';
import { person } from '../empty-state.js';
import { linkedRole } from '../ordinary.js';

type People = Pick<TencentState, 'keys' | 'users' | 'collaborators' | 'recipients' | 'roles'>;

/** Sub-users with keys, a collaborator, recipients, and roles of which one trusts another account. */
export function typicalPeople(now: number, accountId: string): People {
  const createdAt = now - 365 * DAY_MS;
  const bot = { uin: '100019000101', uid: 101, name: 'deploy-bot' };
  const clerk = { uin: '100019000102', uid: 102, name: '王小明' };
  const key = (label: string, ownerUin: string, status: 'Active' | 'Inactive' = 'Active') => ({
    id: keyId(label),
    status,
    createdAt,
    ownerUin,
  });
  return {
    users: [person(bot, createdAt), person(clerk, createdAt, '财务')],
    collaborators: [person({ uin: '100002345678', uid: 103, name: '김민수' }, createdAt)],
    recipients: [
      { uid: 201, name: '运维值班', email: 'ops@example.com', isOwner: false },
      { uid: 202, name: '김민수', email: 'minsu@example.com', isOwner: false },
    ],
    keys: [
      key('typicalold', accountId, 'Inactive'),
      key('typicalbot', bot.uin),
      key('typicalbotold', bot.uin, 'Inactive'),
    ],
    roles: [
      role(
        '4611686018427387901',
        'AuditedByPartner',
        { qcs: ['qcs::cam::uin/100009876543:root'] },
        createdAt,
      ),
      linkedRole(createdAt),
      role('4611686018427387902', 'CVM_QCSRole', { service: ['cvm.qcloud.com'] }, createdAt),
      role('4611686018427387903', 'OwnAutomation', { qcs: `qcs::cam::uin/${accountId}:root` }, createdAt),
    ],
  };
}

function role(
  id: string,
  name: string,
  principal: Readonly<Record<string, string | readonly string[]>>,
  createdAt: number,
): Role {
  const statement = [{ action: 'name/sts:AssumeRole', effect: 'allow', principal }];
  return { id, name, type: 'user', policy: JSON.stringify({ version: '2.0', statement }), createdAt };
}
