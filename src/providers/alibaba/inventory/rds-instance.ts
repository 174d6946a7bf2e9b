import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { chargeOf, tokenKind } from './kind.js';

const instance = z.object({
  DBInstanceId: text,
  DBInstanceDescription: maybe(text),
  PayType: text,
  ExpireTime: maybe(text),
});

/** ApsaraDB RDS instances, read-only ones included. */
export const rdsInstance = tokenKind({
  action: ACTIONS.describeDBInstances,
  pageSize: 100,
  page: z
    .object({ Items: z.object({ DBInstance: z.array(instance) }), NextToken: nextToken })
    .transform(({ Items, NextToken }) => ({ rows: Items.DBInstance, next: NextToken })),
  describe: ({ DBInstanceId, DBInstanceDescription, PayType, ExpireTime }) => ({
    id: DBInstanceId,
    type: 'RDS instance',
    name: DBInstanceDescription,
    ...chargeOf(PayType, ExpireTime),
    holdsData: true,
  }),
});
