import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { chargeOf, tokenKind } from './kind.js';

const instance = z.object({
  DBInstanceId: text,
  DBInstanceDescription: maybe(text),
  PayType: text,
  ExpireTime: maybe(text),
  DBInstanceStatus: maybe(text),
  DeletionProtection: maybe(flag),
  MasterInstanceId: maybe(text),
});

/** ApsaraDB RDS instances, read-only ones included. */
export const rdsInstance = tokenKind({
  action: ACTIONS.describeDBInstances,
  type: 'RDS instance',
  pageSize: 100,
  copyOut: {
    code: 'copy-database',
    tool: 'mysqldump, pg_dump, DTS',
    url: 'https://www.alibabacloud.com/help/doc-detail/144555.htm',
  },
  byId: (id) => ({ DBInstanceId: id }),
  page: z
    .object({ Items: z.object({ DBInstance: z.array(instance) }), NextToken: nextToken })
    .transform(({ Items, NextToken }) => ({ rows: Items.DBInstance, next: NextToken })),
  describe: (row) => ({
    id: row.DBInstanceId,
    name: row.DBInstanceDescription,
    ...chargeOf(row.PayType, row.ExpireTime),
    status: row.DBInstanceStatus,
    isProtected: row.DeletionProtection,
    replicaOf: row.MasterInstanceId,
    holdsData: true,
  }),
});
