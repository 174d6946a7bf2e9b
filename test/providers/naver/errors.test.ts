import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../src/domain/errors.js';
import { CODES, toFault, type ErrorSource } from '../../../src/providers/naver/errors.js';

interface Documented {
  readonly source: ErrorSource;
  readonly code: string;
  readonly status: number;
  readonly kind: FaultKind;
}

const { codes } = JSON.parse(
  readFileSync(new URL('../../vectors/naver/error-codes.json', import.meta.url), 'utf8'),
) as { readonly codes: readonly Documented[] };

const kindOf = (source: ErrorSource, code: string, status = 400): FaultKind =>
  toFault({ source, status, code, message: '' }).kind;

describe('toFault', () => {
  it.each(codes)('states $source $code, with HTTP $status, as $kind', ({ source, code, status, kind }) => {
    expect(Object.keys(CODES[source])).toContain(code);
    expect(kindOf(source, code, status)).toBe(kind);
  });

  it('lists no code that has no source', () => {
    const listed = Object.entries(CODES).flatMap(([source, table]) =>
      Object.keys(table).map((code) => `${source} ${code}`),
    );
    expect(listed.sort()).toEqual(codes.map(({ source, code }) => `${source} ${code}`).sort());
  });

  it('does not take the number of one service for that of another', () => {
    expect(kindOf('service', '200')).toBe('refused');
    expect(kindOf('storage', '210', 403)).toBe('refused');
    expect(kindOf('gateway', '301', 404)).toBe('refused');
  });

  it.each([
    ['1009999', 400, 'refused'],
    ['1009999', 500, 'unavailable'],
    ['1009999', 429, 'throttled'],
    ['1009999', 404, 'not-found'],
    ['ConflictException', 409, 'conflict'],
    ['ForbiddenException', 403, 'denied'],
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
