import * as z from 'zod';
import { count, flag, maybe, text } from '../../_shared/decode.js';
import { lookUp } from '../../_shared/look-up.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, paidBy, regionalKind, tags, type Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

/** Source: `InstanceChargeType` in the model of the official SDK; what is paid by its host is released with it. */
const PAID = {
  prepaid: ['PREPAID', 'UNDERWRITE'],
  postpaid: ['POSTPAID_BY_HOUR', 'SPOTPAID', 'CDHPAID', 'CDCPAID'],
};
const OVERDUE = 'ARREAR';

const LEAVING: Readonly<Record<string, Listed['leaving']>> = { SHUTDOWN: 'in-bin', TERMINATING: 'for-good' };

const instance = z.object({
  InstanceId: text,
  InstanceName: label,
  InstanceChargeType: maybe(text),
  ExpiredTime: maybe(text),
  RenewFlag: maybe(text),
  IsolatedSource: maybe(text),
  InstanceState: maybe(text),
  DisableApiTermination: maybe(flag),
  Tags: tags,
});

/** Virtual machines, those in the recycle bin included. */
export const cvmInstance = regionalKind({
  type: 'CVM instance',
  action: ACTIONS.describeInstances,
  ids: 'InstanceIds',
  pageSize: 100,
  page: z
    .object({ InstanceSet: nullableList(instance), TotalCount: count })
    .transform(({ InstanceSet, TotalCount }) => ({ rows: InstanceSet, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    name: row.InstanceName,
    ...chargeOf(paidBy(row.InstanceChargeType, PAID), row.ExpiredTime, row.RenewFlag),
    locked: row.IsolatedSource === OVERDUE,
    leaving: lookUp(LEAVING, row.InstanceState ?? ''),
    isProtected: row.DisableApiTermination === true,
    tags: row.Tags,
  }),
});
