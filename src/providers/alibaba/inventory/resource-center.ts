import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { flag, maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nextToken } from '../facts/schemas.js';
import type { Resource } from '../../_shared/resource.js';

const PAGE = 100;

/** Types that cost nothing and go with the account. */
const FREE_TYPES: ReadonlySet<string> = new Set([
  'ACS::VPC::VPC',
  'ACS::VPC::VSwitch',
  'ACS::VPC::RouteTable',
  'ACS::ECS::SecurityGroup',
  'ACS::ECS::NetworkInterface',
]);

const status = z.object({ ServiceStatus: text, InitialStatus: maybe(text) });

const resource = z.object({
  ResourceId: text,
  ResourceType: text,
  ResourceName: maybe(text),
  RegionId: maybe(text),
  Deleted: maybe(flag),
});

const page = z
  .object({ Resources: z.array(resource), NextToken: nextToken })
  .transform(({ Resources, NextToken }) => ({ rows: Resources, next: NextToken }));

/**
 * What Resource Center has indexed.
 * @throws ApiError of kind `not-enabled` while it is off or still indexing: its list proves nothing then.
 */
export async function listResourceCenter(client: Client): Promise<readonly Resource[]> {
  const { ServiceStatus, InitialStatus } = await client.call(ACTIONS.getResourceCenterServiceStatus, status);
  if (ServiceStatus !== 'Enabled' || InitialStatus !== 'Finished')
    throw notReady(ServiceStatus, InitialStatus);
  const { id: action } = ACTIONS.searchResources;
  const rows = await readTokenPages(action, (token) =>
    client.call(ACTIONS.searchResources, page, { MaxResults: PAGE, NextToken: token }),
  );
  return rows
    .filter(({ Deleted }) => Deleted !== true)
    .map(({ ResourceId, ResourceType, ResourceName, RegionId }) => ({
      id: ResourceId,
      type: ResourceType,
      name: ResourceName,
      region: RegionId,
      charge: FREE_TYPES.has(ResourceType) ? 'free' : 'unknown',
      seenBy: [action],
    }));
}

function notReady(serviceStatus: string, initialStatus: string | undefined): ApiError {
  return new ApiError(
    ACTIONS.getResourceCenterServiceStatus.id,
    {
      kind: 'not-enabled',
      code: `${serviceStatus}/${initialStatus ?? '-'}`,
      message: 'Resource Center is off or has not finished its first index',
    },
    ['Resource Center switched on (EnableResourceCenter)'],
  );
}
