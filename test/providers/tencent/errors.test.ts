import { describe, expect, it } from 'vitest';
import { toFault } from '../../../src/providers/tencent/errors.js';
import { isAbsent } from '../../../src/providers/tencent/errors/absent.js';
import { failedCall } from './hand-made-facts.js';
import { ApiError } from '../../../src/domain/errors.js';
import documented from '../../vectors/tencent/error-codes.json' with { type: 'json' };

const kindOf = (code: string, status = 200) => toFault({ status, code, message: '' }).kind;

describe('documented error codes', () => {
  it.each(Object.entries(documented.actions))('of %s are all decided', (_action, codes) => {
    expect(codes.filter((code) => kindOf(code) === 'unexpected')).toEqual([]);
  });

  it.each([
    ['FailedOperation.ResourceInOperating', 'conflict'],
    ['UnsupportedOperation.MutexOperationTaskRunning', 'conflict'],
    ['ResourceUnavailable.ClusterState', 'conflict'],
    ['OperationDenied.ClusterInDeletionProtection', 'conflict'],
    ['FailedOperation.DestroyResourcesFailed', 'conflict'],
    ['ResourceUnavailable.RepeatRefund', 'conflict'],
    ['ResourceNotFound.NatGateway', 'not-found'],
    ['FailedOperation.CertificateNotFound', 'not-found'],
    ['FailedOperation.SystemError', 'unavailable'],
    ['CdbError', 'unavailable'],
    ['ResourceInsufficient', 'refused'],
    ['ResourceInsufficient.OverRefundQuota', 'refused'],
    ['FailedOperation.RBACForbidden', 'denied'],
    ['UnauthorizedOperation.InvalidToken', 'credentials'],
    ['AuthFailure.TokenFailure', 'credentials'],
    ['AuthFailure.SignatureExpire', 'clock'],
  ])('%s means %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind);
  });

  it.each(['FailedOperation.NeverHeardOf', 'NeverHeardOf'])(
    'do not cover %s: with a good status, nobody knows what came of it',
    (code) => {
      expect(kindOf(code)).toBe('unexpected');
    },
  );
});

describe('a product that is not in a region', () => {
  const answered = (code: string) =>
    new ApiError('clb:DescribeLoadBalancers', { kind: 'refused', code, message: '' });

  it.each(['UnsupportedRegion', 'InvalidParameter.RegionNotFound', 'UnsupportedOperation.Region'])(
    'is told by %s',
    (code) => {
      expect(isAbsent(answered(code))).toBe(true);
    },
  );

  it('is told by nothing else', () => {
    expect(isAbsent(answered('InvalidParameter.FormatError'))).toBe(false);
    expect(isAbsent(failedCall('clb:DescribeLoadBalancers'))).toBe(false);
  });
});
