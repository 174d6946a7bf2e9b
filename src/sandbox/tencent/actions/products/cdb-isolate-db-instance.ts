import { phaseOf } from '../../views/present.js';
import { refuse, release } from './release.js';

/** Only running instances. A main one takes its read-only copies along; one for disaster recovery goes before it. */
export const cdbIsolateDbInstance = release({
  service: 'cdb',
  name: 'IsolateDBInstance',
  ids: { name: 'InstanceId' },
  all: ({ mysqlInstances }) => mysqlInstances,
  absent: 'InvalidParameter.InstanceNotFound',
  way: ({ row, phase, state, now }) => {
    if (row.isProtected) refuse('OperationDenied', row.id);
    if (phase !== 'here' || row.status !== 1) refuse('OperationDenied.InstanceStatusError', row.id);
    const replicas = state.mysqlInstances.filter(({ mainId, role }) => mainId === row.id && role === 2);
    if (replicas.some((replica) => phaseOf(state, replica, now) === 'here')) {
      refuse('OperationDenied.WrongStatus', row.id);
    }
    return 'bin';
  },
  along: (row, { mysqlInstances }) =>
    mysqlInstances.filter(({ mainId, role }) => mainId === row.id && role === 3),
  answer: { AsyncRequestId: null },
});
