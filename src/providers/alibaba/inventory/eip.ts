import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, numberedKind } from './kind.js';

/** Made and released by the service that uses it. */
const MANAGED = '1';

const address = z.object({
  AllocationId: text,
  Name: maybe(text),
  IpAddress: maybe(text),
  ChargeType: maybe(text),
  ExpiredTime: maybe(text),
  InstanceId: maybe(text),
  ServiceManaged: maybe(text),
});

/** Elastic IP addresses. */
export const elasticIp = numberedKind({
  action: ACTIONS.describeEipAddresses,
  pageSize: 100,
  page: z
    .object({ EipAddresses: z.object({ EipAddress: z.array(address) }), TotalCount: count })
    .transform(({ EipAddresses, TotalCount }) => ({ rows: EipAddresses.EipAddress, total: TotalCount })),
  describe: ({ AllocationId, Name, IpAddress, ChargeType, ExpiredTime, ServiceManaged, InstanceId }) => ({
    id: AllocationId,
    type: 'EIP',
    name: Name ?? IpAddress,
    ...chargeOf(ChargeType, ExpiredTime),
    ...(ServiceManaged === MANAGED ? { partOf: InstanceId } : {}),
  }),
});
