import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../src/domain/errors.js';
import { kindOfCode, kindOfStatus } from '../../../src/providers/_shared/fault-kind.js';

const CODES: Readonly<Record<string, FaultKind>> = {
  Denied: 'denied',
  'Busy.': 'conflict',
  'Busy.Quota.': 'refused',
  'Busy.Quota.Now': 'throttled',
};

describe('kindOfCode', () => {
  it.each([
    ['Denied', 'denied'],
    ['Busy.Disk', 'conflict'],
    ['Busy.Quota.Later', 'refused'],
    ['Busy.Quota.Now', 'throttled'],
    ['Busy', undefined],
    ['Denied.More', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('of %s is %s', (code, kind) => {
    expect(kindOfCode(CODES, code)).toBe(kind);
  });
});

describe('kindOfStatus', () => {
  it.each([
    [429, 'throttled'],
    [503, 'unavailable'],
    [404, 'refused'],
    [200, 'unexpected'],
    [302, 'unexpected'],
  ])('of %i is %s', (status, kind) => {
    expect(kindOfStatus(status)).toBe(kind);
  });
});
