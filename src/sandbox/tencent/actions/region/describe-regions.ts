import { defineAction } from '../../action.js';
import { integer, refuseValue, required, text } from '../../parameters.js';
import { REGIONS } from '../../regions.js';
import { factsOf, isService } from '../../services.js';

/** The regions of one product. */
export const describeRegions = defineAction({
  service: 'region',
  name: 'DescribeRegions',
  parameters: { Product: required(text()), Scene: integer({ min: 0, max: 1 }) },
  run: ({ values: { Product: product } }) => {
    if (!isService(product)) return refuseValue('Product', 'is not a product');
    const { absentFrom = [] } = factsOf(product);
    const regions = REGIONS.filter(({ id }) => !absentFrom.includes(id));
    return {
      TotalCount: regions.length,
      RegionSet: regions.map(({ id, name }) => ({
        Region: id,
        RegionName: name,
        RegionState: 'AVAILABLE',
        RegionTypeMC: null,
        LocationMC: null,
        RegionNameMC: null,
        RegionIdMC: null,
      })),
    };
  },
});
