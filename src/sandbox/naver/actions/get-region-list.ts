import { listAction } from '../action.js';
import { REGIONS } from '../sites.js';

/** The regions of the account's site. Not paged. */
export const getRegionList = listAction({
  service: 'vserver',
  name: 'getRegionList',
  path: '/vserver/v2/getRegionList',
  list: 'regionList',
  parameters: {},
  select: (_values, { state }) => REGIONS[state.site],
  row: ({ code, name }) => ({ regionCode: code, regionName: name }),
});
