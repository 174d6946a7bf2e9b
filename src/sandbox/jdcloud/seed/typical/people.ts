import { DAY_MS } from '../../../engine/calendar.js';
import type { SeedContext } from '../../../engine/plugin.js';
import type { JdcloudState } from '../../entities/state.js';

/** Sub-users with their keys, groups and policies, a role for another account, and protected actions. */
export function people({
  now,
}: SeedContext): Pick<JdcloudState, 'subUsers' | 'groups' | 'policies' | 'roles' | 'protectedActions'> {
  const since = now - 200 * DAY_MS;
  return {
    subUsers: [
      {
        name: 'ops',
        pin: 'jcloud_typical-ops',
        description: '运维',
        createdAt: since,
        keys: [
          { id: 'JDC_sandboxops000001', state: 1 },
          { id: 'JDC_sandboxops000002', state: 0 },
        ],
        groups: ['operators'],
        policies: ['read-bills'],
      },
      {
        name: 'audit',
        pin: 'jcloud_typical-audit',
        description: '审计',
        createdAt: now - 90 * DAY_MS,
        keys: [],
        groups: [],
        policies: ['read-bills'],
      },
    ],
    groups: [{ id: 'g-0001', name: 'operators', description: '运维组', createdAt: since }],
    policies: [{ id: 'p-0001', name: 'read-bills', description: '查看账单', createdAt: since }],
    roles: [{ name: 'partner-access', type: 4, trusts: 'jcloud_partner', createdAt: since }],
    protectedActions: ['ssl:deleteCerts', 'jcq:deleteTopic'],
  };
}
