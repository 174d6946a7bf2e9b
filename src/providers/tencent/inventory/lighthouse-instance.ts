import * as z from 'zod';
import { count, maybe, text } from '../../_shared/decode.js';
import { lookUp } from '../../_shared/look-up.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, regionalKind, tags, type Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const LEAVING: Readonly<Record<string, Listed['leaving']>> = {
  SHUTDOWN: 'in-bin',
  TERMINATING: 'for-good',
  DELETING: 'for-good',
};

const instance = z.object({
  InstanceId: text,
  InstanceName: label,
  ExpiredTime: maybe(text),
  RenewFlag: maybe(text),
  InstanceState: maybe(text),
  Tags: tags,
});

/** Lighthouse instances; all of them are prepaid. */
export const lighthouseInstance = regionalKind({
  type: 'Lighthouse instance',
  action: ACTIONS.describeLighthouseInstances,
  copyOut: { code: 'copy-disk' },
  ids: 'InstanceIds',
  pageSize: 100,
  page: z
    .object({ InstanceSet: nullableList(instance), TotalCount: count })
    .transform(({ InstanceSet, TotalCount }) => ({ rows: InstanceSet, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    name: row.InstanceName,
    ...chargeOf('prepaid', row.ExpiredTime, row.RenewFlag),
    holdsData: true,
    leaving: lookUp(LEAVING, row.InstanceState ?? ''),
    tags: row.Tags,
  }),
});
