import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, paidBy, regionalKind, tags, type Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

/** A plain public address, which goes with its machine. */
const PLAIN = 'wanip';
/** Those of accounts that pay by machine do not say how they are paid. */
const UNSAID = 'TRAFFIC_POSTPAID_BY_HOUR';
const PAID = {
  prepaid: ['BANDWIDTH_PREPAID_BY_MONTH'],
  postpaid: [UNSAID, 'BANDWIDTH_POSTPAID_BY_HOUR', 'BANDWIDTH_PACKAGE'],
};
const FREE = 'UNBIND';
const GOING = 'OFFLINING';
const BOUND: ReadonlySet<string> = new Set(['BIND', 'BIND_ENI']);
/** What lets go of an address by the address's own call; gateways and others want calls of theirs. */
const LETS_GO: ReadonlySet<string> = new Set(['CVM', 'ENI']);
/** Addresses that belong to their machine. */
const FIXED: ReadonlySet<string> = new Set([PLAIN, 'calcip']);

const address = z.object({
  AddressId: text,
  AddressName: label,
  AddressIp: maybe(text),
  AddressType: maybe(text),
  AddressStatus: maybe(text),
  InstanceId: maybe(text),
  InstanceType: maybe(text),
  NetworkInterfaceId: maybe(text),
  InternetChargeType: maybe(text),
  DeadlineDate: maybe(text),
  RenewFlag: maybe(text),
  IsArrears: maybe(flag),
  IsBlocked: maybe(flag),
  CascadeRelease: maybe(flag),
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
    ...chargeOf(paidBy(row.InternetChargeType ?? UNSAID, PAID), row.DeadlineDate, row.RenewFlag),
    ...(row.AddressType?.toLowerCase() === PLAIN ? { partOf: row.InstanceId } : {}),
    locked: row.IsArrears === true,
    leaving: row.AddressStatus === GOING ? 'for-good' : undefined,
    heldBy: row.AddressStatus === FREE ? undefined : (row.InstanceId ?? row.NetworkInterfaceId ?? 'unknown'),
    detaching: detachingOf(row),
    tags: row.TagSet,
  }),
});

/**
 * Addresses under a security block cannot come off, and one that would be released at once by coming off is no mere
 * detachment. Source: `Address` and `DisassociateAddress` in the official SDK's model.
 */
function detachingOf(row: z.infer<typeof address>): Listed['detaching'] {
  const { AddressStatus = '', AddressType = '', InstanceType = '', IsBlocked, CascadeRelease } = row;
  if (AddressStatus === 'UNBINDING') return 'under-way';
  const isBound = BOUND.has(AddressStatus) && LETS_GO.has(InstanceType);
  const stays = FIXED.has(AddressType.toLowerCase()) || IsBlocked === true || CascadeRelease === true;
  return isBound && !stays ? 'possible' : undefined;
}
