import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const OVERDUE = 'ARREAR';

const instance = z.object({
  InstanceId: text,
  InstanceName: maybe(text),
  InstanceChargeType: text,
  ExpiredTime: maybe(text),
  RenewFlag: maybe(text),
  IsolatedSource: maybe(text),
});

/** Virtual machines, those in the recycle bin included. */
export const cvmInstance = regionalKind({
  action: ACTIONS.describeInstances,
  pageSize: 100,
  page: z
    .object({ InstanceSet: nullableList(instance), TotalCount: count })
    .transform(({ InstanceSet, TotalCount }) => ({ rows: InstanceSet, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    type: 'CVM instance',
    name: row.InstanceName,
    ...chargeOf(row.InstanceChargeType.toUpperCase() === 'PREPAID', row.ExpiredTime, row.RenewFlag),
    locked: row.IsolatedSource === OVERDUE,
  }),
});
