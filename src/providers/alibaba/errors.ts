import type { Fault, FaultKind } from '../../domain/errors.js';
import { kindOfCode, kindOfStatus } from '../_shared/fault-kind.js';
import { BUSY, DENIED, FAILED, GONE, REFUSED } from './error-words.js';

/**
 * What the provider's error codes mean. A key that ends in a dot stands for the codes that begin
 * with it; the longest fitting key counts. Source: the error tables of each product's API reference.
 */
const CODES: Readonly<Record<string, FaultKind>> = {
  ...kindFor(REFUSED, 'refused'),
  ...kindFor(FAILED, 'unavailable'),
  ...kindFor(DENIED, 'denied'),
  ...kindFor(GONE, 'not-found'),
  ...kindFor(BUSY, 'conflict'),
  Throttling: 'throttled',
  'Throttling.': 'throttled',
  'Rejected.Throttling': 'throttled',
  ServiceUnavailable: 'unavailable',
  InternalError: 'unavailable',
  UndefinedError: 'unavailable',
  SystemBusy: 'unavailable',
  SignatureNonceUsed: 'unavailable',
  'InvalidAccessKeyId.': 'credentials',
  InvalidAccessKeyId: 'credentials',
  'Forbidden.AccessKeyDisabled': 'credentials',
  'InvalidSecurityToken.': 'credentials',
  MissingSecurityToken: 'credentials',
  // The word of object storage.
  SecurityTokenExpired: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  IncompleteSignature: 'credentials',
  'InvalidTimeStamp.Expired': 'clock',
  IllegalTimestamp: 'clock',
  RequestTimeTooSkewed: 'clock',
  'Forbidden.RAM': 'denied',
  NoPermission: 'denied',
  Forbidden: 'denied',
  NotAuthorized: 'denied',
  'Forbidden.RiskControl': 'denied',
  AccessDenied: 'denied',
  NotApplicable: 'wrong-site',
  'InvalidApi.NotFound': 'wrong-site',
  Inactive: 'not-enabled',
  ServiceNotEnabled: 'not-enabled',
  UserDisable: 'not-enabled',
  // The provider has no such product in the region, so that nothing of it can be there.
  'InvalidRegionId.NotFound': 'not-found',
  'Forbidden.RegionNotFound': 'not-found',
  'EntityNotExist.': 'not-found',
  'EntityNotExists.': 'not-found',
  'InvalidInstanceId.NotFound': 'not-found',
  'InvalidDiskId.NotFound': 'not-found',
  'InvalidSnapshotId.NotFound': 'not-found',
  'InvalidAllocationId.NotFound': 'not-found',
  'InvalidNatGatewayId.NotFound': 'not-found',
  'InvalidLoadBalancerId.NotFound': 'not-found',
  'InvalidDBInstanceId.NotFound': 'not-found',
  ResourceNotExists: 'not-found',
  NoSuchBucket: 'not-found',
  'DeleteConflict.': 'conflict',
  DependencyViolation: 'conflict',
  'DependencyViolation.': 'conflict',
  IncorrectInstanceStatus: 'conflict',
  'IncorrectInstanceStatus.': 'conflict',
  IncorrectDiskStatus: 'conflict',
  'IncorrectDiskStatus.': 'conflict',
  IncorrectEipStatus: 'conflict',
  OperationConflict: 'conflict',
  TaskConflict: 'conflict',
  'TaskConflict.': 'conflict',
  LastTokenProcessing: 'conflict',
  IncorrectDBInstanceState: 'conflict',
  'OperationDenied.DBInstanceStatus': 'conflict',
  'OperationDenied.ReadDBInstanceStatus': 'conflict',
  'OperationDenied.OrderProcessing': 'conflict',
  // The protection was lifted just before: it may take a moment to show.
  'InvalidOperation.DeletionProtection': 'conflict',
  'OperationDenied.DeleteProtectionIsOn': 'conflict',
  // Only a person can empty a bucket, so that waiting would be in vain.
  BucketNotEmpty: 'refused',
  ConcurrentCallNotSupported: 'conflict',
  'NotSupportedOperation.PreCheckingAccount': 'conflict',
};

export interface ProviderError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly requestId?: string;
  readonly retryAfterMs?: number;
}

function kindFor(codes: readonly string[], kind: FaultKind): Readonly<Record<string, FaultKind>> {
  return Object.fromEntries(codes.map((code) => [code, kind]));
}

/** What the table says of a code; undefined for one that nobody has listed. */
export function listedKind(code: string): FaultKind | undefined {
  return kindOfCode(CODES, code);
}

/** States a provider's error as a fault. A code nobody has listed is never taken for success. */
export function toFault({ status, code, message, requestId, retryAfterMs }: ProviderError): Fault {
  return {
    kind: listedKind(code) ?? kindOfStatus(status),
    code,
    message,
    ...(requestId === undefined ? {} : { requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
