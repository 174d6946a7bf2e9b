import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const PREPAID = '0';
/** Every state: without them the recycle bin is left out. */
const STATES = [0, 1, 4, 5, 6, 7] as const;

const instance = z.object({
  InstanceId: text,
  InstanceName: maybe(text),
  PayType: text,
  DeadlineTime: maybe(text),
  AutoRenew: maybe(text),
});

/** MySQL databases, replicas and those in the recycle bin included. */
export const mysqlInstance = regionalKind({
  action: ACTIONS.describeDBInstances,
  pageSize: 100,
  filter: { Status: STATES },
  page: z
    .object({ Items: nullableList(instance), TotalCount: count })
    .transform(({ Items, TotalCount }) => ({ rows: Items, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    type: 'MySQL instance',
    name: row.InstanceName,
    ...chargeOf(row.PayType === PREPAID, row.DeadlineTime, row.AutoRenew),
    holdsData: true,
  }),
});
