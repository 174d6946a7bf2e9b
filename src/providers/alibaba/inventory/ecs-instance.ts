import * as z from 'zod';
import { flag, maybe, text } from '../../_shared/decode.js';
import { ACTIONS } from '../actions.js';
import { nextToken } from '../facts/schemas.js';
import { lookUp } from '../../_shared/look-up.js';
import { tags, type Holding } from './holding.js';
import { chargeOf, tokenKind } from './kind.js';

const OVERDUE_LOCK = 'financial';
const SECURITY_LOCK = 'security';

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

/** Tags by which Auto Scaling and Container Service mark their machines, the cluster first: it has groups of its own. */
const MANAGERS: readonly (readonly [tag: string, type: string])[] = [
  ['ack.aliyun.com', 'ACK cluster'],
  ['acs:autoscaling:scalingGroupId', 'scaling group'],
];

function managerOf(labels: Readonly<Record<string, string>>): Holding['managedBy'] {
  for (const [tag, type] of MANAGERS) {
    const id = lookUp(labels, tag);
    if (id !== undefined && id !== '') return { type, id };
  }
  return undefined;
}

function isLocked(
  { OperationLocks }: Pick<z.output<typeof instance>, 'OperationLocks'>,
  reason: string,
): boolean {
  return OperationLocks?.LockReason?.some(({ LockReason }) => LockReason === reason) ?? false;
}

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
    managedBy: managerOf(row.Tags),
    takesDisks: isLocked(row, SECURITY_LOCK),
    id: row.InstanceId,
    name: row.InstanceName,
    ...chargeOf(row.InstanceChargeType, row.ExpiredTime),
    status: row.Status,
    isProtected: row.DeletionProtection,
    tags: row.Tags,
    locked: isLocked(row, OVERDUE_LOCK),
  }),
});
