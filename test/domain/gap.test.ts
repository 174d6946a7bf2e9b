import { describe, expect, it } from 'vitest';
import { ApiError, type FaultKind } from '../../src/domain/errors.js';
import { gather, toGap } from '../../src/domain/gap.js';
import type { GapCode } from '../../src/domain/verdict.js';

const failed = (kind: FaultKind, requestId?: string): ApiError =>
  new ApiError(
    'bss:Read',
    { kind, code: 'Provider.Code', message: 'no', ...(requestId === undefined ? {} : { requestId }) },
    ['bss:Read'],
  );

const CODES: Readonly<Record<FaultKind, GapCode>> = {
  throttled: 'throttled',
  unavailable: 'unavailable',
  denied: 'denied',
  credentials: 'credentials',
  clock: 'unavailable',
  'wrong-site': 'refused',
  'not-found': 'refused',
  'not-enabled': 'not-enabled',
  conflict: 'refused',
  refused: 'refused',
  malformed: 'malformed',
  incomplete: 'incomplete',
  unexpected: 'unexpected',
};

describe('toGap', () => {
  it.each(Object.entries(CODES) as [FaultKind, GapCode][])('states %s as %s', (kind, code) => {
    expect(toGap(failed(kind))).toMatchObject({ code, action: 'bss:Read', providerCode: 'Provider.Code' });
  });

  it.each(['denied', 'not-enabled'] as const)('names what would settle a call that is %s', (kind) => {
    expect(toGap(failed(kind)).needs).toEqual(['bss:Read']);
  });

  it('names no permission where none is missing', () => {
    expect(toGap(failed('throttled')).needs).toEqual([]);
  });

  it('keeps the request id', () => {
    expect(toGap(failed('denied', 'REQ-1')).requestId).toBe('REQ-1');
  });

  it('throws a defect on', () => {
    const defect = new TypeError('defect');
    expect(() => toGap(defect)).toThrow(defect);
  });
});

describe('gather', () => {
  it('keeps what came, and a gap for what did not', async () => {
    const { values, gaps } = await gather([
      Promise.resolve('a'),
      Promise.reject(failed('denied')),
      Promise.resolve('b'),
    ]);
    expect(values).toEqual(['a', 'b']);
    expect(gaps.map(({ code }) => code)).toEqual(['denied']);
  });

  it('throws a defect on, however much came', async () => {
    const defect = new TypeError('defect');
    await expect(gather([Promise.resolve('a'), Promise.reject(defect)])).rejects.toBe(defect);
  });
});
