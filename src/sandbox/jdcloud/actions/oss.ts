import { isoMillis } from '../../engine/calendar.js';
import { REGIONS, type Action } from '../input.js';
import { checkRegion } from '../lists/list.js';

/** The buckets of a region, all in one answer. */
export const OSS_ACTIONS: readonly Action[] = [
  {
    service: 'oss',
    name: 'listBuckets',
    method: 'GET',
    path: '/v1/regions/{regionId}/buckets',
    run: ({ state, path, accountId }) => {
      checkRegion(path['regionId'] ?? '', REGIONS);
      const here = state.products.bucket.filter(({ region }) => region === path['regionId']);
      const shown = state.seesResources ? here : [];
      return {
        owner: { id: accountId, displayName: state.pin },
        buckets:
          shown.length === 0
            ? null
            : shown.map(({ id, createdAt }) => ({ name: id, creationDate: isoMillis(createdAt) })),
      };
    },
  },
];
