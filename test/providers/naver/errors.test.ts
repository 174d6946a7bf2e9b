import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../src/domain/errors.js';
import { toFault, type ErrorSource } from '../../../src/providers/naver/errors.js';

const kindOf = (source: ErrorSource, code: string, status = 400): FaultKind =>
  toFault({ source, status, code, message: '' }).kind;

describe('toFault', () => {
  it.each([
    ['gateway', '200', 'credentials'],
    ['gateway', '210', 'denied'],
    ['gateway', '300', 'denied'],
    ['gateway', '410', 'throttled'],
    ['gateway', '420', 'throttled'],
    ['gateway', '500', 'unavailable'],
    ['gateway', '510', 'unavailable'],
    ['gateway', '900', 'unavailable'],
    ['service', '30', 'not-found'],
    ['service', '800', 'denied'],
    ['service', '1001019', 'conflict'],
    ['service', '25013', 'conflict'],
    ['service', 'COMMON_101', 'refused'],
    ['service', 'COMMON_104', 'throttled'],
    ['service', 'COMMON_201', 'denied'],
    ['storage', 'AccessDenied', 'denied'],
    ['storage', 'NoSuchBucket', 'not-found'],
    ['storage', 'BucketNotEmpty', 'refused'],
    ['storage', 'SlowDown', 'throttled'],
    ['storage', 'RequestTimeTooSkewed', 'clock'],
  ] as const)('states %s %s as %s', (source, code, kind) => {
    expect(kindOf(source, code)).toBe(kind);
  });

  it('does not take the number of one service for that of another', () => {
    expect(kindOf('service', '200')).toBe('refused');
    expect(kindOf('storage', '210', 403)).toBe('refused');
  });

  it.each([
    ['1009999', 400, 'refused'],
    ['1009999', 500, 'unavailable'],
    ['1009999', 429, 'throttled'],
    ['1009999', 200, 'unexpected'],
    ['constructor', 400, 'refused'],
    ['', 302, 'unexpected'],
  ] as const)('goes by the status where %j (%i) is not listed', (code, status, kind) => {
    expect(kindOf('service', code, status)).toBe(kind);
  });

  it('keeps what the provider said', () => {
    const fault = { code: '420', message: 'Rate Limited', requestId: 'R', retryAfterMs: 3000 };
    expect(toFault({ source: 'gateway', status: 429, ...fault })).toEqual({ kind: 'throttled', ...fault });
  });
});
