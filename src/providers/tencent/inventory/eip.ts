import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind, tags } from './kind.js';
import { nullableList } from '../facts/schemas.js';

/** A plain public address, which goes with its machine. */
const PLAIN = 'wanip';
const PREPAID = 'BANDWIDTH_PREPAID_BY_MONTH';
const FREE = 'UNBIND';
const GOING = 'OFFLINING';

const address = z.object({
  AddressId: text,
  AddressName: maybe(text),
  AddressIp: maybe(text),
  AddressType: maybe(text),
  AddressStatus: maybe(text),
  InstanceId: maybe(text),
  NetworkInterfaceId: maybe(text),
  InternetChargeType: maybe(text),
  DeadlineDate: maybe(text),
  RenewFlag: maybe(text),
  IsArrears: maybe(flag),
  TagSet: tags,
});

/** Public addresses. */
export const elasticIp = regionalKind({
  type: 'EIP',
  action: ACTIONS.describeAddresses,
  ids: 'AddressIds',
  pageSize: 100,
  page: z
    .object({ AddressSet: nullableList(address), TotalCount: count })
    .transform(({ AddressSet, TotalCount }) => ({ rows: AddressSet, total: TotalCount })),
  describe: (row) => ({
    id: row.AddressId,
    name: row.AddressName ?? row.AddressIp,
    ...chargeOf(row.InternetChargeType === PREPAID, row.DeadlineDate, row.RenewFlag),
    ...(row.AddressType?.toLowerCase() === PLAIN ? { partOf: row.InstanceId } : {}),
    locked: row.IsArrears === true,
    leaving: row.AddressStatus === GOING ? 'for-good' : undefined,
    heldBy: row.AddressStatus === FREE ? undefined : (row.InstanceId ?? row.NetworkInterfaceId ?? 'unknown'),
    tags: row.TagSet,
  }),
});
