import { defineAction } from '../../action.js';
import { unsupported } from '../../filters.js';
import { oneOf } from '../../parameters.js';
import { REGIONS } from '../../regions.js';

/** The regions the account may use; the other products loop over them. */
export const describeRegions = defineAction({
  service: 'ecs',
  name: 'DescribeRegions',
  parameters: {
    AcceptLanguage: oneOf('zh-CN', 'zh-TW', 'en-US', 'ja', 'fr', 'de', 'ko'),
    InstanceChargeType: oneOf('PrePaid', 'PostPaid', 'SpotWithPriceLimit', 'SpotAsPriceGo'),
    ResourceType: oneOf('instance', 'disk', 'reservedinstance', 'scu'),
    ...unsupported('OwnerAccount', 'OwnerId', 'ResourceOwnerAccount', 'ResourceOwnerId'),
  },
  run: ({ values }) => ({
    Regions: {
      Region: REGIONS.map(({ id, name, localName, ecsEndpoint }) => ({
        RegionId: id,
        LocalName: values.AcceptLanguage === 'en-US' ? name : localName,
        RegionEndpoint: ecsEndpoint,
        Status: 'available',
      })),
    },
  }),
});
