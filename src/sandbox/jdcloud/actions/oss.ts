import { isoMillis } from '../../engine/calendar.js';
import { lookThrough } from '../holdings.js';
import { REGIONS, type Action } from '../input.js';
import { checkRegion } from '../lists/list.js';

/** The buckets of a region, all in one answer. */
export const OSS_ACTIONS: readonly Action[] = [
  {
    service: 'oss',
    name: 'listBuckets',
    method: 'GET',
    path: '/v1/regions/{regionId}/buckets',
    run: (input) => {
      const { state, path, accountId } = input;
      checkRegion(path['regionId'] ?? '', REGIONS);
      const shown = state.seesResources ? lookThrough(input, 'bucket', path['regionId']) : [];
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
