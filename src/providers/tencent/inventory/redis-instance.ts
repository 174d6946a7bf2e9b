import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const PREPAID = '1';

const instance = z.object({
  InstanceId: text,
  InstanceName: maybe(text),
  BillingMode: text,
  DeadlineTime: maybe(text),
  AutoRenewFlag: maybe(text),
});

/** Redis databases, isolated ones included. */
export const redisInstance = regionalKind({
  action: ACTIONS.describeRedisInstances,
  pageSize: 100,
  page: z
    .object({ InstanceSet: nullableList(instance), TotalCount: count })
    .transform(({ InstanceSet, TotalCount }) => ({ rows: InstanceSet, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    type: 'Redis instance',
    name: row.InstanceName,
    ...chargeOf(row.BillingMode === PREPAID, row.DeadlineTime, row.AutoRenewFlag),
    holdsData: true,
  }),
});
