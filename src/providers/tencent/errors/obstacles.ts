import type { FaultKind } from '../../../domain/errors.js';

/** What is in the way passes: the thing is busy, between two states, or still has what goes before it. */
const BUSY: readonly string[] = [
  'ResourceBusy',
  'ResourceInUse',
  'ResourceInUse.DiskMigrating',
  'TradeDealConflict',
  'InvalidAddressState',
  'InvalidAddressIdStatus.NotPermit',
  'MutexOperation.TaskRunning',
  'OperationDenied.MutexTaskRunning',
  'OperationDenied.InstanceOperationInProgress',
  'OperationDenied.InstanceCreating',
  'OperationDenied.InstanceLockerConflict',
  'OperationDenied.InstanceStatusError',
  'OperationDenied.WrongStatus',
  'OperationDenied.HaveKeys',
  // The protection is lifted by a step of its own before; what the deletion sees of it lags behind.
  'OperationDenied.ClusterInDeletionProtection',
  'ResourceUnavailable.ClusterInDeletionProtection',
  'UnsupportedOperation.InstancesProtected',
  'UnsupportedOperation.InstanceStateFreezing',
  'UnsupportedOperation.InstanceStateIsolating',
  'UnsupportedOperation.InstanceStatePending',
  'UnsupportedOperation.InstanceStateRebooting',
  'UnsupportedOperation.InstanceStateStarting',
  'UnsupportedOperation.InstanceStateStopping',
  'UnsupportedOperation.InstanceStateTerminating',
  'UnsupportedOperation.InstanceStateEnterRescueMode',
  'UnsupportedOperation.InstanceStateExitRescueMode',
  'UnsupportedOperation.InstanceStateEnterServiceLiveMigrate',
  'UnsupportedOperation.InstanceStateExitServiceLiveMigrate',
  'UnsupportedOperation.InstanceStateServiceLiveMigrate',
  'UnsupportedOperation.InstanceStateNotSupported',
  'UnsupportedOperation.AddressStatusNotPermit',
  'UnsupportedOperation.InvalidInstanceState',
  'UnsupportedOperation.LatestOperationUnfinished',
  'UnsupportedOperation.MutexOperationTaskRunning',
  'FailedOperation.CdbInstanceLockFailError',
  'FailedOperation.CheckDomainFailed',
  'FailedOperation.ClusterState',
  'FailedOperation.DescribeDomainFailed',
  'FailedOperation.DestroyResourcesFailed',
  'FailedOperation.FrequencyCheckRisk',
  'FailedOperation.NodeNotEmpty',
  'FailedOperation.OrganizationNodeNotEmpty',
  'FailedOperation.OrganizationNotEmpty',
  'FailedOperation.ResourceInOperating',
  'InternalError.ClusterState',
  'InvalidParameter.ResourceLocked',
  'ResourceUnavailable.ClusterState',
  'ResourceUnavailable.InstanceStatusError',
  'ResourceUnavailable.InstanceStatusAbnormal',
  'ResourceUnavailable.InstanceIsolated',
  'ResourceUnavailable.RepeatRefund',
];

/** The thing is not there any more, beside all of `ResourceNotFound`. */
const GONE: readonly string[] = [
  'FailedOperation.CertificateNotFound',
  'FailedOperation.ClusterNotFound',
  'InternalError.ClusterNotFound',
  'InvalidAddressId.NotFound',
  'InvalidDiskId.NotFound',
  'InvalidInstanceId.NotFound',
  'InvalidParameter.ClusterNotFound',
  'InvalidParameter.InstanceNotFound',
  'InvalidParameter.LBIdNotFound',
  'InvalidParameter.RoleNotExist',
  'InvalidParameter.UserNotExist',
  'InvalidParameterValue.AddressNotFound',
  'NoSuchBucket',
  'ResourceUnavailable.InstanceDeleted',
  'UnsupportedOperation.InstanceStateTerminated',
];

/** Codes of calls that change something: what is in the way passes, or the thing is gone. */
export const OBSTACLES: Readonly<Record<string, FaultKind>> = {
  ...tableOf(BUSY, 'conflict'),
  ...tableOf(GONE, 'not-found'),
};

/** A table in which every code means the same. */
export function tableOf(codes: readonly string[], kind: FaultKind): Readonly<Record<string, FaultKind>> {
  return Object.fromEntries(codes.map((code) => [code, kind]));
}
