import { defineAction } from '../../action.js';
import { cutTokenPage } from '../../paging.js';
import { integer, text, unsupported } from '../../parameters.js';
import { viewResources, type Viewed } from '../../views/everything.js';

/** What carries a tag, as six-segment names. */
export const getResources = defineAction({
  service: 'tag',
  name: 'GetResources',
  parameters: {
    PaginationToken: text(),
    MaxResults: integer({ min: 1, max: 200 }),
    ...unsupported('ResourceList', 'TagFilters'),
  },
  run: ({
    values: { MaxResults: limit = 50, PaginationToken: token },
    state,
    accountId,
    now,
    repeatPages,
  }) => {
    const all = viewResources(state, 'tag', now);
    const page = cutTokenPage(all, { token, limit, repeat: repeatPages, scope: 'GetResources' });
    return {
      PaginationToken: page.next,
      ResourceTagMappingList: page.rows.map((row) => ({
        Resource: nameOf(row, accountId),
        Tags: row.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value, Category: 'Custom' })),
      })),
    };
  },
});

function nameOf({ id, region, tagPath }: Viewed, accountId: string): string {
  const [service = '', prefix = ''] = tagPath.split(':');
  // Users have no region, and their account stands before their number.
  if (service === 'cam') return `qcs::cam::uin/${accountId}:${prefix}/${id}`;
  return `qcs::${service}:${region}:uin/${accountId}:${prefix}/${id}`;
}
