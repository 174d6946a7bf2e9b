import { defineAction } from '../../action.js';
import { cutPage } from '../../paging.js';
import { integer, refuseValue, required, unsupported } from '../../parameters.js';
import { lookAtAll } from '../../views/present.js';
import { chinaSeconds } from '../../views/times.js';
import { departmentKey, findOrganization } from './find-organization.js';

const NOTHING = 0;

/** The root and the departments. */
export const describeOrganizationNodes = defineAction({
  service: 'organization',
  name: 'DescribeOrganizationNodes',
  parameters: {
    Offset: required(integer()),
    Limit: required(integer({ min: 1, max: 50 })),
    ...unsupported('Tags'),
  },
  run: ({ values: { Offset: offset, Limit: limit }, state, now, repeatPages }) => {
    if (offset % limit !== 0) refuseValue('Offset', 'must be a multiple of Limit');
    const { rootNodeId, name, createdAt, departments } = findOrganization(state, now);
    const root = { id: rootNodeId, name, parentId: NOTHING };
    const nodes = [root, ...lookAtAll(state, departments, ({ id }) => departmentKey(id), now)];
    const { rows, total } = cutPage(nodes, { offset, limit, repeat: repeatPages });
    return {
      Total: total,
      Items: rows.map((node) => ({
        NodeId: node.id,
        Name: node.name,
        ParentNodeId: node.parentId,
        Remark: '',
        CreateTime: chinaSeconds(createdAt),
        UpdateTime: chinaSeconds(createdAt),
        Tags: [],
      })),
    };
  },
});
