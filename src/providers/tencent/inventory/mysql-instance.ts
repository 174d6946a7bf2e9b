import * as z from 'zod';
import { count, maybe, room, text } from '../../_shared/decode.js';
import { lookUp } from '../../_shared/look-up.js';
import { ACTIONS } from '../actions.js';
import { chargeOf, paidBy, regionalKind, tags, type Listed } from './kind.js';
import { label, nullableList } from '../facts/schemas.js';

const PAID = { prepaid: ['0'], postpaid: ['1'] };
const MAIN = '1';
const READ_ONLY = '3';
const PROTECTED = 'on';

const LEAVING: Readonly<Record<string, Listed['leaving']>> = {
  '4': 'to-bin',
  '5': 'in-bin',
  '6': 'for-good',
  '7': 'for-good',
};
/** Every state: without them the recycle bin is left out. */
const STATES = [0, 1, 4, 5, 6, 7] as const;

const instance = z.object({
  InstanceId: text,
  InstanceName: label,
  Volume: room(),
  PayType: maybe(text),
  DeadlineTime: maybe(text),
  AutoRenew: maybe(text),
  Status: maybe(text),
  InstanceType: maybe(text),
  DestroyProtect: maybe(text),
  MasterInfo: z.object({ InstanceId: maybe(text) }).nullish(),
  TagList: tags,
});

/** MySQL databases, replicas and those in the recycle bin included. */
export const mysqlInstance = regionalKind({
  type: 'MySQL instance',
  action: ACTIONS.describeDBInstances,
  copyOut: { code: 'copy-database', tool: 'mysqldump, DTS' },
  ids: 'InstanceIds',
  pageSize: 100,
  filter: { Status: STATES },
  page: z
    .object({ Items: nullableList(instance), TotalCount: count })
    .transform(({ Items, TotalCount }) => ({ rows: Items, total: TotalCount })),
  describe: (row) => ({
    id: row.InstanceId,
    name: row.InstanceName,
    ...chargeOf(paidBy(row.PayType, PAID), row.DeadlineTime, row.AutoRenew),
    holdsData: true,
    gigabytes: row.Volume,
    leaving: lookUp(LEAVING, row.Status ?? ''),
    isProtected: row.DestroyProtect === PROTECTED,
    goesWith: row.InstanceType === READ_ONLY ? row.MasterInfo?.InstanceId : undefined,
    isReplica: row.InstanceType !== undefined && row.InstanceType !== MAIN,
    tags: row.TagList,
  }),
});
