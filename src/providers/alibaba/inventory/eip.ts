import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { tags } from './holding.js';
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
  InstanceType: maybe(text),
  ServiceManaged: maybe(text),
  Status: maybe(text),
  DeletionProtection: maybe(flag),
  Tags: tags,
});

/** Elastic IP addresses. */
export const elasticIp = numberedKind({
  action: ACTIONS.describeEipAddresses,
  type: 'EIP',
  pageSize: 100,
  byId: (id) => ({ AllocationId: id }),
  page: z
    .object({ EipAddresses: z.object({ EipAddress: z.array(address) }), TotalCount: count })
    .transform(({ EipAddresses, TotalCount }) => ({ rows: EipAddresses.EipAddress, total: TotalCount })),
  describe: ({ InstanceId, ...row }) => ({
    id: row.AllocationId,
    name: row.Name ?? row.IpAddress,
    ...chargeOf(row.ChargeType, row.ExpiredTime),
    ...(row.ServiceManaged === MANAGED ? { partOf: InstanceId } : {}),
    status: row.Status,
    isProtected: row.DeletionProtection,
    attachedTo: InstanceId === undefined ? undefined : { id: InstanceId, type: row.InstanceType },
    tags: row.Tags,
  }),
});
