import * as z from 'zod';
import { ACTIONS } from '../actions.js';
import type { TencentFacts } from '../facts/index.js';
import { readRoles, type Role } from '../facts/roles.js';
import { uin } from '../facts/schemas.js';
import { MUTATIONS } from '../mutations.js';
import { accepted, metaOf, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

/** Roles that people made; those of services are made anew by them. */
const OWN = 'user';

const role = z.object({ id: uin });

/** Takes away a role that lets outsiders in. */
export const deleteRole: TencentRemedy = {
  meta: metaOf(
    {
      id: 'delete-role',
      stage: 'detach',
      clears: ['tencent.bindings'],
      destroys: true,
      waitSeconds: 120,
      messages: {
        effect: 'Delete the role {name}, which {outsiders} may assume.',
        destroys: 'The role with its policies.',
      },
    },
    MUTATIONS.deleteRole,
    [ACTIONS.describeRoleList.id],
  ),
  async propose(facts) {
    const roles = await facts.roles();
    if (!isSafe(roles, facts)) return [];
    return roles.flatMap((found) => {
      const outsiders = outsidersOf(found, facts);
      if (found.type !== OWN || outsiders.length === 0) return [];
      const subject = { type: 'role', id: found.id, name: found.name };
      return facts.sessionNames.includes(found.name)
        ? []
        : [{ subject, args: { outsiders: outsiders.join(', ') } }];
    });
  },
  async look(client, step) {
    const { id } = readStep(step, role);
    return (await readRoles(client)).some((found) => found.id === id) ? 'todo' : 'done';
  },
  act: (client, step) => client.call(MUTATIONS.deleteRole, accepted, { RoleId: readStep(step, role).id }),
};

function outsidersOf({ trusted = [] }: Role, { accountId }: TencentFacts): readonly string[] {
  return trusted.filter((name) => name !== accountId);
}

/** Where a role signs, it must be among those listed, so that it can be told from the others. */
function isSafe(roles: readonly Role[], { caller, sessionNames }: TencentFacts): boolean {
  if (caller === 'owner' || caller === 'sub-user') return true;
  return roles.some(({ id, name }) => sessionNames.includes(id) || sessionNames.includes(name));
}
