import type { Fault, FaultKind } from '../../domain/errors.js';

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
