import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind } from './kind.js';
import { nullableList } from '../facts/schemas.js';

/** A plain public address, which goes with its machine. */
const PLAIN = 'wanip';
const PREPAID = 'BANDWIDTH_PREPAID_BY_MONTH';

const address = z.object({
  AddressId: text,
  AddressName: maybe(text),
  AddressIp: maybe(text),
  AddressType: maybe(text),
  InstanceId: maybe(text),
  InternetChargeType: maybe(text),
  DeadlineDate: maybe(text),
  RenewFlag: maybe(text),
  IsArrears: maybe(flag),
});

/** Public addresses. */
export const elasticIp = regionalKind({
  action: ACTIONS.describeAddresses,
  pageSize: 100,
  page: z
    .object({ AddressSet: nullableList(address), TotalCount: count })
    .transform(({ AddressSet, TotalCount }) => ({ rows: AddressSet, total: TotalCount })),
  describe: (row) => ({
    id: row.AddressId,
    type: 'EIP',
    name: row.AddressName ?? row.AddressIp,
    ...chargeOf(row.InternetChargeType === PREPAID, row.DeadlineDate, row.RenewFlag),
    ...(row.AddressType?.toLowerCase() === PLAIN ? { partOf: row.InstanceId } : {}),
    locked: row.IsArrears === true,
  }),
});
