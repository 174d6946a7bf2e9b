import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATUSES, toFault } from '../../../src/providers/jdcloud/errors.js';

interface Documented {
  readonly code: string;
  readonly status: number;
  readonly kind: string;
}

const { codes } = JSON.parse(
  readFileSync(new URL('../../vectors/jdcloud/error-codes.json', import.meta.url), 'utf8'),
) as { readonly codes: readonly Documented[] };

describe.each(codes)('$code, which is documented with HTTP $status', ({ code, status, kind }) => {
  it(`is ${kind} by decision, not because nobody listed it`, () => {
    expect(Object.keys(STATUSES)).toContain(code);
    expect(toFault({ status, code, message: '' }).kind).toBe(kind);
  });
});

it('lists no word that is not documented', () => {
  const documented = codes.map(({ code }) => code);
  expect(Object.keys(STATUSES).filter((code) => !documented.includes(code))).toEqual([]);
});
