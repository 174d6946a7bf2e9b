import type { Fault, FaultKind } from '../../domain/errors.js';
import { kindOfCode, kindOfStatus } from '../_shared/fault-kind.js';
import { OBSTACLES } from './errors/obstacles.js';
import { REFUSALS } from './errors/refusals.js';

/**
 * What the provider's error codes mean. A key that ends in a dot stands for the codes that begin
 * with it; the longest fitting key counts. Source: "Common error codes" and the error tables of
 * each product's API reference; "Error codes" of COS.
 */
const CODES: Readonly<Record<string, FaultKind>> = {
  ...REFUSALS,
  ...OBSTACLES,
  RequestLimitExceeded: 'throttled',
  'RequestLimitExceeded.': 'throttled',
  SlowDown: 'throttled',
  InternalError: 'unavailable',
  'InternalError.': 'unavailable',
  InternalServerError: 'unavailable',
  ServiceUnavailable: 'unavailable',
  ResourceUnavailable: 'unavailable',
  KmsInternalException: 'unavailable',
  CdbError: 'unavailable',
  // A part behind the service failed; what of the change was made, nobody knows.
  'FailedOperation.ComponentClientCommon': 'unavailable',
  'FailedOperation.ComponentClientHttp': 'unavailable',
  'FailedOperation.CvmCommon': 'unavailable',
  'FailedOperation.SystemError': 'unavailable',
  'FailedOperation.TagCommon': 'unavailable',
  'FailedOperation.Unknown': 'unavailable',
  'FailedOperation.VpcCommon': 'unavailable',
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
  'UnauthorizedOperation.InvalidToken': 'credentials',
  'InternalError.CamNoAuth': 'denied',
  'InvalidParameter.PermissionDenied': 'denied',
  'FailedOperation.AuthError': 'denied',
  'FailedOperation.CamNoAuth': 'denied',
  // The sub-user lacks a role within the cluster. Source: error table of TKE.
  'FailedOperation.RBACForbidden': 'denied',
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
  'FailedOperation.SummaryDataNotReady': 'incomplete',
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
    kind: kindOfCode(CODES, code) ?? kindOfStatus(status),
    code,
    message,
    ...(requestId === undefined ? {} : { requestId }),
  };
}
