import { ACTIONS } from '../actions.js';
import { rdsInstance } from '../inventory/rds-instance.js';
import { afterUnprotecting, releaseRemedy } from './_resource.js';

/** Read-only instances go before the one they copy. */
export const releaseRdsReplica = releaseRemedy({
  id: 'release-rds-replica',
  kind: rdsInstance,
  action: ACTIONS.deleteDBInstance,
  waitSeconds: 900,
  messages: {
    effect: 'Release the read-only RDS instance {id}.',
    destroys: 'It is gone at once; the data stays on its primary instance.',
  },
  applies: ({ replicaOf }) => replicaOf !== undefined,
  detail: (holding) => ({ after: afterUnprotecting('unprotect-rds-instance', holding) }),
  parameters: ({ subject }) => ({ DBInstanceId: subject.id, ReleasedKeepPolicy: 'None' }),
});
