import * as z from 'zod';
import { ApiError } from '../../../domain/errors.js';
import { flag, maybe, text } from '../../_shared/decode.js';
import { readTokenPages } from '../../_shared/paginate.js';
import { ACTIONS } from '../actions.js';
import type { Client } from '../client.js';
import { nextToken } from '../facts/schemas.js';
import type { Resource } from '../../_shared/resource.js';
import { freeName } from './index-types.js';

const PAGE = 100;

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
 * @throws ApiError of kind `not-enabled` while it is off, `incomplete` while it still indexes: its list proves nothing then.
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
      charge: freeName(ResourceType) === undefined ? 'unknown' : 'free',
      seenBy: [action],
    }));
}

/** Switched on, it needs some hours for its first index. */
function notReady(serviceStatus: string, initialStatus: string | undefined): ApiError {
  const code = `${serviceStatus}/${initialStatus ?? '-'}`;
  const { id } = ACTIONS.getResourceCenterServiceStatus;
  if (serviceStatus === 'Enabled' && initialStatus === 'Pending')
    return new ApiError(id, {
      kind: 'incomplete',
      code,
      message: 'Resource Center still builds its first index',
    });
  return new ApiError(id, { kind: 'not-enabled', code, message: 'Resource Center is off' }, [
    'Resource Center (EnableResourceCenter)',
  ]);
}
