import type { DbInstance } from '../../entities/resources.js';
import { Refusal } from '../../refusal.js';

/** @throws Refusal for a database that is in any other state. */
export function checkRunning({ status }: DbInstance): void {
  if (status !== 'Running')
    throw new Refusal(
      'OperationDenied.DBInstanceStatus',
      403,
      'The status of the instance does not allow this.',
    );
}
