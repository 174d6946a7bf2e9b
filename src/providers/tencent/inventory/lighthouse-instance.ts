import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind } from './kind.js';
import { nullableList } from '../facts/schemas.js';

const instance = z.object({
  InstanceId: text,
  InstanceName: maybe(text),
  ExpiredTime: maybe(text),
  RenewFlag: maybe(text),
});

/** Lighthouse instances; all of them are prepaid. */
export const lighthouseInstance = regionalKind({
  action: ACTIONS.describeLighthouseInstances,
  pageSize: 100,
  page: z
    .object({ InstanceSet: nullableList(instance), TotalCount: count })
    .transform(({ InstanceSet, TotalCount }) => ({ rows: InstanceSet, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    type: 'Lighthouse instance',
    name: row.InstanceName,
    ...chargeOf(true, row.ExpiredTime, row.RenewFlag),
    holdsData: true,
  }),
});
