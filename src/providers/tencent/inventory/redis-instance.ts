import * as z from 'zod';
import { count, maybe, MEGABYTES_PER_GIGABYTE, room, text } from '../../_shared/decode.js';
import { lookUp } from '../../_shared/look-up.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, paidBy, regionalKind, tags, type Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const PAID = { prepaid: ['1'], postpaid: ['0'] };
const PROTECTED = '1';

const LEAVING: Readonly<Record<string, Listed['leaving']>> = { '-2': 'in-bin', '-3': 'for-good' };

const instance = z.object({
  InstanceId: text,
  InstanceName: label,
  Size: room(MEGABYTES_PER_GIGABYTE),
  BillingMode: maybe(text),
  DeadlineTime: maybe(text),
  AutoRenewFlag: maybe(text),
  Status: maybe(text),
  DeleteProtectionSwitch: maybe(text),
  InstanceTags: tags,
});

/** Redis databases, isolated ones included. */
export const redisInstance = regionalKind({
  type: 'Redis instance',
  action: ACTIONS.describeRedisInstances,
  copyOut: { code: 'copy-cache' },
  ids: 'InstanceIds',
  pageSize: 100,
  page: z
    .object({ InstanceSet: nullableList(instance), TotalCount: count })
    .transform(({ InstanceSet, TotalCount }) => ({ rows: InstanceSet, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    name: row.InstanceName,
    ...chargeOf(paidBy(row.BillingMode, PAID), row.DeadlineTime, row.AutoRenewFlag),
    holdsData: true,
    gigabytes: row.Size,
    leaving: lookUp(LEAVING, row.Status ?? ''),
    isProtected: row.DeleteProtectionSwitch === PROTECTED,
    tags: row.InstanceTags,
  }),
});
