import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/providers/alibaba/actions.js';
import { listedKind } from '../../../src/providers/alibaba/errors.js';
import VECTORS from '../../vectors/alibaba/error-codes.json' with { type: 'json' };

const documented = Object.entries(VECTORS.actions).flatMap(([action, codes]) =>
  codes.map((line) => [action, line.split(' ')[1] ?? ''] as const),
);

describe('the documented error codes', () => {
  it('are those of actions in use, and many', () => {
    const used = new Set<string>(Object.values(ACTIONS).map(({ id }) => id));
    expect(Object.keys(VECTORS.actions).filter((action) => !used.has(action))).toEqual([]);
    expect(documented.length).toBeGreaterThan(300);
  });

  it('all have a meaning: none falls through', () => {
    const unlisted = documented.filter(([, code]) => listedKind(code) === undefined);
    expect(unlisted).toEqual([]);
  });

  it.each([
    ['DiskStillAttached', 'conflict'],
    ['DiskCreatingSnapshot', 'conflict'],
    ['Operation.Conflict', 'conflict'],
    ['IncorrectStatus.NatGateway', 'conflict'],
    ['OperationFailed.LastTokenProcessing', 'conflict'],
    ['OperationFailed.SystemBusy', 'conflict'],
    ['ServiceIsConfiguring', 'conflict'],
    ['OperationDenied.DeletionProtection', 'conflict'],
    ['OperationDenied.MasterDBInstanceState', 'conflict'],
    ['RwSplitNetType.Exist', 'conflict'],
    ['InvalideStatus.Format', 'conflict'],
    ['InvalidBindingStatus', 'conflict'],
    ['InvalidStatus.EniStatusNotSupport', 'conflict'],
    ['InvalidStatus.NotFound', 'refused'],
    ['IncorrectHaVipStatus', 'conflict'],
    ['InvalidDBInstanceName.NotFound', 'not-found'],
    ['InvalidInstanceIds.NotFound', 'not-found'],
    ['INSTANCE_NOT_EXISTS', 'not-found'],
    ['ResourceNotFound.NatGateway', 'not-found'],
    ['NoPermission.AliyunServiceRoleForSlbEipAccess', 'denied'],
    ['InvalidDiskStatus.DeleteProtection', 'refused'],
  ] as const)('%s means %s', (code, kind) => {
    expect(listedKind(code)).toBe(kind);
  });
});
