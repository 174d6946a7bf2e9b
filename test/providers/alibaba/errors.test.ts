import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../src/domain/errors.js';
import { toFault } from '../../../src/providers/alibaba/errors.js';

const kindOf = (code: string, status = 400): FaultKind => toFault({ status, code, message: '' }).kind;

describe('toFault', () => {
  it.each([
    ['Throttling', 'throttled'],
    ['Throttling.User', 'throttled'],
    ['Throttling.Api', 'throttled'],
    ['InvalidAccessKeyId.NotFound', 'credentials'],
    ['InvalidAccessKeyId.Inactive', 'credentials'],
    ['SignatureDoesNotMatch', 'credentials'],
    ['InvalidSecurityToken.Expired', 'credentials'],
    ['SecurityTokenExpired', 'credentials'],
    ['InvalidTimeStamp.Expired', 'clock'],
    ['RequestTimeTooSkewed', 'clock'],
    ['SignatureNonceUsed', 'unavailable'],
    ['Forbidden.RAM', 'denied'],
    ['NoPermission', 'denied'],
    ['NotAuthorized', 'denied'],
    ['NotApplicable', 'wrong-site'],
    ['InvalidApi.NotFound', 'wrong-site'],
    ['EntityNotExist.Role', 'not-found'],
    ['EntityNotExists.ResourceDirectory', 'not-found'],
    ['ConcurrentCallNotSupported', 'conflict'],
    ['DeleteConflict.User.AccessKey', 'conflict'],
    ['DependencyViolation.EIPS', 'conflict'],
    ['IncorrectInstanceStatus.Initializing', 'conflict'],
    ['OperationDenied.DBInstanceStatus', 'conflict'],
    ['OperationDenied.DeleteProtectionIsOn', 'conflict'],
    ['InvalidInstanceId.NotFound', 'not-found'],
    ['ResourceNotExists', 'not-found'],
    ['NoSuchBucket', 'not-found'],
    ['BucketNotEmpty', 'refused'],
    ['InvalidRegionId.NotFound', 'not-found'],
    ['InternalError', 'unavailable'],
  ] as const)('states %s as %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind);
  });

  it.each([
    ['Throttlingly', 400, 'refused'],
    ['SomethingNew', 400, 'refused'],
    ['SomethingNew', 429, 'throttled'],
    ['SomethingNew', 500, 'unavailable'],
    ['SomethingNew', 503, 'unavailable'],
    ['SomethingNew', 200, 'unexpected'],
    ['SomethingNew', 302, 'unexpected'],
    ['constructor', 400, 'refused'],
    ['__proto__', 200, 'unexpected'],
    ['', 400, 'refused'],
  ] as const)('goes by the status where %j (%i) is not listed', (code, status, kind) => {
    expect(kindOf(code, status)).toBe(kind);
  });

  it('believes the code before the status', () => {
    expect(kindOf('Throttling.User', 503)).toBe('throttled');
    expect(kindOf('Forbidden.RAM', 200)).toBe('denied');
  });

  it('keeps what the provider said', () => {
    const fault = { code: 'NotAuthorized', message: 'No right.', requestId: 'REQ-1', retryAfterMs: 100 };
    expect(toFault({ status: 403, ...fault })).toEqual({ kind: 'denied', ...fault });
  });
});
