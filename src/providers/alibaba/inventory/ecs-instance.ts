import * as z from 'zod';
import { maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { chargeOf, tokenKind } from './kind.js';

const OVERDUE_LOCK = 'financial';

const instance = z.object({
  InstanceId: text,
  InstanceName: maybe(text),
  InstanceChargeType: text,
  ExpiredTime: maybe(text),
  OperationLocks: z
    .object({ LockReason: z.array(z.object({ LockReason: maybe(text) })).optional() })
    .optional(),
});

/** ECS instances. */
export const ecsInstance = tokenKind({
  action: ACTIONS.describeInstances,
  pageSize: 100,
  page: z
    .object({ Instances: z.object({ Instance: z.array(instance) }), NextToken: nextToken })
    .transform(({ Instances, NextToken }) => ({ rows: Instances.Instance, next: NextToken })),
  describe: ({ InstanceId, InstanceName, InstanceChargeType, ExpiredTime, OperationLocks }) => ({
    id: InstanceId,
    type: 'ECS instance',
    name: InstanceName,
    ...chargeOf(InstanceChargeType, ExpiredTime),
    locked: OperationLocks?.LockReason?.some(({ LockReason }) => LockReason === OVERDUE_LOCK) ?? false,
  }),
});
