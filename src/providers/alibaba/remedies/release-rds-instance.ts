import { ACTIONS } from '../actions.js';
import { rdsInstance } from '../inventory/rds-instance.js';
import { afterUnprotecting, releaseRemedy } from './_resource.js';

export const releaseRdsInstance = releaseRemedy({
  id: 'release-rds-instance',
  kind: rdsInstance,
  action: ACTIONS.deleteDBInstance,
  waitSeconds: 900,
  messages: {
    effect: 'Release the RDS instance {id}.',
    destroys: 'Its databases, and all their backups.',
  },
  applies: ({ replicaOf }) => replicaOf === undefined,
  detail: (holding, all) => ({
    after: [
      ...afterUnprotecting('unprotect-rds-instance', holding),
      ...all
        .filter(({ replicaOf }) => replicaOf === holding.id)
        .map(({ id }) => ({ remedy: 'release-rds-replica', id })),
    ],
  }),
  parameters: ({ subject }) => ({ DBInstanceId: subject.id, ReleasedKeepPolicy: 'None' }),
});
