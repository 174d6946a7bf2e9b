import { phaseOf } from '../../views/present.js';
import { refuse, release } from './release.js';

/** Only running instances, and a main instance after its replicas. */
export const cdbIsolateDbInstance = release({
  service: 'cdb',
  name: 'IsolateDBInstance',
  ids: { name: 'InstanceId' },
  all: ({ mysqlInstances }) => mysqlInstances,
  absent: 'InvalidParameter.InstanceNotFound',
  way: ({ row, phase, state, now }) => {
    if (row.isProtected) refuse('OperationDenied', row.id);
    if (phase !== 'here' || row.status !== 1) refuse('OperationDenied.InstanceStatusError', row.id);
    const replicas = state.mysqlInstances.filter(({ mainId }) => mainId === row.id);
    if (replicas.some((replica) => phaseOf(state, replica, now) === 'here')) {
      refuse('OperationDenied.WrongStatus', row.id);
    }
    return 'bin';
  },
  answer: { AsyncRequestId: null },
});
