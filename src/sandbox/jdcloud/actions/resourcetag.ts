import { PRODUCT_KINDS, SERVICE_CODES } from '../entities/products.js';
import { present } from '../holdings.js';
import { requiredObject, type Action, type Input } from '../input.js';
import { refuseArgument } from '../refusal.js';

const KNOWN = [
  'serviceCodes',
  'resourceIds',
  'tagFilters',
  'showTagStatus',
  'orderCondition',
  'descOrAsc',
  'pageSize',
  'currentPage',
];

/** Resources with tags, of one region, all in one answer; global products are tagged in `cn-all`. */
export const TAG_ACTIONS: readonly Action[] = [
  {
    service: 'resourcetag',
    name: 'describeResources',
    method: 'POST',
    path: '/v1/regions/{regionId}/tags:describeResources',
    body: ['resourceVo'],
    run: (input) => {
      const wanted = requiredObject(input.body, 'resourceVo');
      const strange = Object.keys(wanted).find((name) => !KNOWN.includes(name));
      if (strange !== undefined) throw refuseArgument(`unknown parameter ${strange}`);
      const region = input.path['regionId'] ?? '';
      const rows = listTagged(input, region);
      return {
        data: {
          pin: input.state.pin,
          region,
          resourceTagMappingList: rows.length === 0 ? null : rows,
        },
      };
    },
  },
];

function listTagged(input: Input, region: string): readonly unknown[] {
  const { state, accountId } = input;
  return PRODUCT_KINDS.flatMap((kind) => {
    const serviceCode = SERVICE_CODES[kind];
    if (serviceCode === undefined || !state.seesResources) return [];
    return present(input, kind, region)
      .filter(({ tagged }) => tagged)
      .map(({ id }) => ({
        jrn: `jrn:${serviceCode}:${region}:${accountId}:resource/${id}`,
        serviceCode,
        resourceId: id,
        tags: [{ key: 'team', value: '收尾' }],
      }));
  });
}
