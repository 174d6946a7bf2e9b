import type { Fault, FaultKind } from '../../domain/errors.js';

/** Codes of calls that change something: what is in the way passes, or the thing is gone. */
const OBSTACLES: Readonly<Record<string, FaultKind>> = {
  ResourceBusy: 'conflict',
  TradeDealConflict: 'conflict',
  InvalidAddressState: 'conflict',
  'MutexOperation.TaskRunning': 'conflict',
  'OperationDenied.MutexTaskRunning': 'conflict',
  'OperationDenied.InstanceOperationInProgress': 'conflict',
  'OperationDenied.InstanceCreating': 'conflict',
  'OperationDenied.InstanceLockerConflict': 'conflict',
  'OperationDenied.InstanceStatusError': 'conflict',
  'OperationDenied.WrongStatus': 'conflict',
  'OperationDenied.HaveKeys': 'conflict',
  'UnsupportedOperation.InstancesProtected': 'conflict',
  'UnsupportedOperation.InstanceStateFreezing': 'conflict',
  'UnsupportedOperation.InstanceStateIsolating': 'conflict',
  'UnsupportedOperation.InstanceStatePending': 'conflict',
  'UnsupportedOperation.InstanceStateRebooting': 'conflict',
  'UnsupportedOperation.InstanceStateStarting': 'conflict',
  'UnsupportedOperation.InstanceStateStopping': 'conflict',
  'UnsupportedOperation.InstanceStateTerminating': 'conflict',
  'UnsupportedOperation.InstanceStateTerminated': 'not-found',
  'UnsupportedOperation.InstanceStateEnterRescueMode': 'conflict',
  'UnsupportedOperation.InstanceStateExitRescueMode': 'conflict',
  'UnsupportedOperation.InstanceStateEnterServiceLiveMigrate': 'conflict',
  'UnsupportedOperation.InstanceStateExitServiceLiveMigrate': 'conflict',
  'UnsupportedOperation.AddressStatusNotPermit': 'conflict',
  'UnsupportedOperation.InvalidInstanceState': 'conflict',
  'UnsupportedOperation.LatestOperationUnfinished': 'conflict',
  'FailedOperation.FrequencyCheckRisk': 'conflict',
  'FailedOperation.CdbInstanceLockFailError': 'conflict',
  'FailedOperation.ClusterState': 'conflict',
  'FailedOperation.OrganizationNotEmpty': 'conflict',
  'InternalError.ClusterState': 'conflict',
  'InvalidParameter.ResourceLocked': 'conflict',
  'ResourceUnavailable.InstanceStatusError': 'conflict',
  'ResourceUnavailable.InstanceStatusAbnormal': 'conflict',
  'ResourceUnavailable.InstanceIsolated': 'conflict',
  'ResourceUnavailable.InstanceDeleted': 'not-found',
  'ResourceUnavailable.': 'refused',
  'FailedOperation.ClusterNotFound': 'not-found',
  'FailedOperation.CamNoAuth': 'denied',
  'InternalError.ClusterNotFound': 'not-found',
  'InvalidInstanceId.NotFound': 'not-found',
  'InvalidAddressId.NotFound': 'not-found',
  'InvalidParameterValue.AddressNotFound': 'not-found',
  'InvalidParameter.LBIdNotFound': 'not-found',
  'InvalidParameter.InstanceNotFound': 'not-found',
  'InvalidParameter.RoleNotExist': 'not-found',
  'InvalidParameter.UserNotExist': 'not-found',
  NoSuchBucket: 'not-found',
  BucketNotEmpty: 'refused',
  InsufficientRefundQuota: 'refused',
  'ResourceInsufficient.': 'refused',
  'InvalidAccount.UnpaidOrder': 'refused',
  'InvalidDisk.Expire': 'refused',
  'InvalidInstance.NotSupported': 'refused',
  InvalidInstanceNotSupportedPrepaidInstance: 'refused',
  OperationDenied: 'refused',
};

/**
 * What the provider's error codes mean. A key that ends in a dot stands for the codes that begin
 * with it; the longest fitting key counts. Source: "Common error codes" and the error tables of
 * each product's API reference; "Error codes" of COS.
 */
const CODES: Readonly<Record<string, FaultKind>> = {
  RequestLimitExceeded: 'throttled',
  'RequestLimitExceeded.': 'throttled',
  SlowDown: 'throttled',
  InternalError: 'unavailable',
  'InternalError.': 'unavailable',
  InternalServerError: 'unavailable',
  ServiceUnavailable: 'unavailable',
  ResourceUnavailable: 'unavailable',
  KmsInternalException: 'unavailable',
  RequestTimeout: 'unavailable',
  AuthFailure: 'denied',
  'AuthFailure.': 'credentials',
  'AuthFailure.SignatureExpire': 'clock',
  'AuthFailure.UnauthorizedOperation': 'denied',
  SignatureDoesNotMatch: 'credentials',
  InvalidAccessKeyId: 'credentials',
  RequestTimeTooSkewed: 'clock',
  UnauthorizedOperation: 'denied',
  'UnauthorizedOperation.': 'denied',
  'UnauthorizedOperation.NotCertification': 'refused',
  'UnauthorizedOperation.CertificationNeedUpgrade': 'refused',
  'InternalError.CamNoAuth': 'denied',
  'InvalidParameter.PermissionDenied': 'denied',
  'FailedOperation.AuthError': 'denied',
  'FailedOperation.CAMAuthorizedFail': 'denied',
  'OperationDenied.UserHasNoStrategy': 'denied',
  'OperationDenied.SubUin': 'denied',
  AccessDenied: 'denied',
  IpInBlacklist: 'denied',
  IpNotInWhitelist: 'denied',
  ResourceNotFound: 'not-found',
  'ResourceNotFound.': 'not-found',
  InvalidAction: 'wrong-site',
  ActionOffline: 'wrong-site',
  NoSuchVersion: 'wrong-site',
  NoSuchProduct: 'wrong-site',
  UnsupportedRegion: 'wrong-site',
  ResourceInUse: 'conflict',
  ...OBSTACLES,
  'FailedOperation.SummaryDataNotReady': 'incomplete',
  FailedOperation: 'refused',
  'FailedOperation.': 'refused',
  InvalidParameter: 'refused',
  'InvalidParameter.': 'refused',
  InvalidParameterValue: 'refused',
  'InvalidParameterValue.': 'refused',
  MissingParameter: 'refused',
  UnknownParameter: 'refused',
  InvalidRequest: 'refused',
  LimitExceeded: 'refused',
  'LimitExceeded.': 'refused',
  'OperationDenied.': 'refused',
  UnsupportedOperation: 'refused',
  'UnsupportedOperation.': 'refused',
};

export interface ProviderError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
}

/** States a provider's error as a fault. A code nobody has listed is never taken for success. */
export function toFault({ status, code, message, requestId }: ProviderError): Fault {
  return {
    kind: kindOf(code) ?? kindOfStatus(status),
    code,
    message,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function kindOf(code: string): FaultKind | undefined {
  if (Object.hasOwn(CODES, code)) return CODES[code];
  const families = Object.keys(CODES).filter((key) => key.endsWith('.') && code.startsWith(key));
  const longest = families.sort((left, right) => right.length - left.length)[0];
  return longest === undefined ? undefined : CODES[longest];
}

/** Errors come with status 200 as well, so a good status says nothing about an unknown code. */
function kindOfStatus(status: number): FaultKind {
  if (status === 429) return 'throttled';
  if (status >= 500) return 'unavailable';
  return status >= 400 && status < 500 ? 'refused' : 'unexpected';
}
