import * as z from 'zod';
import type { RemedyDraft } from '../../_shared/define-remedy.js';
import { ACTIONS } from '../actions.js';
import {
  readDepartments,
  readOrganization,
  type Department,
  type Organization,
} from '../facts/organization.js';
import { uin } from '../facts/schemas.js';
import { MUTATIONS } from '../mutations.js';
import { afterMembers, willBeEmpty } from './_organization.js';
import { accepted, metaOf, type TencentRemedy } from './_remedy.js';
import { readStep } from './_step.js';

const department = z.object({ id: uin });

/** Takes a department away, those within it first. Source: `DeleteOrganizationNodes` in the model of the official SDK. */
export const deleteDepartment: TencentRemedy = {
  meta: metaOf(
    {
      id: 'delete-department',
      stage: 'detach',
      clears: [],
      destroys: true,
      waitSeconds: 300,
      messages: {
        effect: 'Delete the department {name} of the organization.',
        destroys: 'The department with its policies.',
      },
    },
    MUTATIONS.deleteOrganizationNodes,
    [ACTIONS.describeOrganization.id, ACTIONS.describeOrganizationNodes.id],
  ),
  async propose(facts) {
    const organization = await facts.organization();
    if (organization?.isAdmin !== true) return [];
    const members = await facts.members();
    if (!willBeEmpty(members)) return [];
    return belowRoot(organization, await facts.departments()).map(({ id, name = id }): RemedyDraft => ({
      subject: { type: 'department', id, name },
      after: afterMembers(members),
    }));
  },
  async look(client, step) {
    const { id } = readStep(step, department);
    if (!(await readOrganization(client))) return 'done';
    return (await readDepartments(client)).some((found) => found.id === id) ? 'todo' : 'done';
  },
  act: (client, step) =>
    client.call(MUTATIONS.deleteOrganizationNodes, accepted, {
      NodeId: [BigInt(readStep(step, department).id)],
    }),
};

/** Those that have the root above them, the innermost first; what is not known to be below it stays. */
function belowRoot({ rootId }: Organization, all: readonly Department[]): readonly Department[] {
  const levels: (readonly Department[])[] = [];
  let above = new Set([rootId]);
  for (let left = all; rootId !== undefined && above.size > 0;) {
    const level = left.filter(({ id, parentId }) => id !== rootId && above.has(parentId));
    left = left.filter((found) => !level.includes(found));
    above = new Set(level.map(({ id }) => id));
    levels.unshift(level);
  }
  return levels.flat();
}
