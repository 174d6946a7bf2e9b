import { defineAction } from '../../action.js';

/** Whether the index exists, and whether it is complete. */
export const getResourceCenterServiceStatus = defineAction({
  service: 'rc',
  name: 'GetResourceCenterServiceStatus',
  parameters: {},
  run: ({ state: { resourceCenter } }) => ({
    ServiceStatus: resourceCenter.service,
    InitialStatus: resourceCenter.initial,
  }),
});
