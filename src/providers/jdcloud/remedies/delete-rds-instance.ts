import { takenOf } from '../../_shared/resource.js';
import { ACTIONS } from '../actions.js';
import { rdsInstance } from '../inventory/rds-instance.js';
import type { Thing } from '../inventory/kind.js';
import { isFree, releaseRemedy, type Surroundings } from './_resource.js';

/** Takes a database away. A primary takes its read replicas along, so those have no steps of their own. */
export const deleteRdsInstance = releaseRemedy({
  id: 'delete-rds-instance',
  kind: rdsInstance,
  action: ACTIONS.deleteRdsInstance,
  part: 'instanceId',
  waitSeconds: 1800,
  messages: {
    effect: 'Delete the RDS instance {id}.',
    destroys: 'Its databases, backups and read replicas.',
  },
  suits: (thing, { listed }) =>
    isFree(thing) && !listed.some((other) => other.id === thing.copyOf && isFree(other)),
  draft: (thing, around) => {
    const replicas = replicasOf(thing, around);
    return { takes: replicas.map(takenOf), clears: [thing, ...replicas].map(({ id }) => id) };
  },
});

function replicasOf({ id }: Thing, { listed }: Surroundings): readonly Thing[] {
  return listed.filter(({ copyOf }) => copyOf === id);
}
