import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { tags } from './holding.js';
import { chargeOf, tokenKind } from './kind.js';

const OVERDUE_LOCK = 'financial';

const instance = z.object({
  InstanceId: text,
  InstanceName: maybe(text),
  InstanceChargeType: text,
  ExpiredTime: maybe(text),
  Status: maybe(text),
  DeletionProtection: maybe(flag),
  Tags: tags,
  OperationLocks: z
    .object({ LockReason: z.array(z.object({ LockReason: maybe(text) })).optional() })
    .optional(),
});

/** ECS instances. */
export const ecsInstance = tokenKind({
  action: ACTIONS.describeInstances,
  type: 'ECS instance',
  pageSize: 100,
  byId: (id) => ({ InstanceIds: JSON.stringify([id]) }),
  page: z
    .object({ Instances: z.object({ Instance: z.array(instance) }), NextToken: nextToken })
    .transform(({ Instances, NextToken }) => ({ rows: Instances.Instance, next: NextToken })),
  describe: (row) => ({
    id: row.InstanceId,
    name: row.InstanceName,
    ...chargeOf(row.InstanceChargeType, row.ExpiredTime),
    status: row.Status,
    isProtected: row.DeletionProtection,
    tags: row.Tags,
    locked: row.OperationLocks?.LockReason?.some(({ LockReason }) => LockReason === OVERDUE_LOCK) ?? false,
  }),
});
