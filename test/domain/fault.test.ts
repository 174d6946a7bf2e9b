import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../src/domain/errors.js';
import { FAULTS, leavesUnknown, mayActLater } from '../../src/domain/fault.js';

const KINDS = Object.keys(FAULTS) as FaultKind[];

describe('what a fault of a change says', () => {
  it.each(['unavailable', 'malformed', 'incomplete', 'unexpected'] as const)(
    'nothing of what became of it: %s',
    (kind) => {
      expect(leavesUnknown(kind)).toBe(true);
    },
  );

  it('that it was not made, and may be later', () => {
    expect(KINDS.filter(mayActLater)).toEqual(['throttled', 'clock', 'conflict']);
  });

  it('never that it may simply be sent again while it may have been made', () => {
    for (const kind of KINDS.filter(leavesUnknown)) expect(FAULTS[kind].retries.change, kind).toBe(0);
  });

  it('in its gap that the credentials were refused, and not that a permission is missing', () => {
    expect(FAULTS.credentials.gap).toBe('credentials');
  });
});
