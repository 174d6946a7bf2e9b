import { describe, expect, it } from 'vitest';
import { weighSum } from '../../../src/providers/alibaba/thresholds.js';

describe('weighSum', () => {
  it.each([
    ['balance', '1000', 'CNY', 'renounceable'],
    ['balance', '1000.000001', 'CNY', 'must-process'],
    ['overdue', '10', 'CNY', 'renounceable'],
    ['overdue', '10.000001', 'CNY', 'must-process'],
    ['balance', '1', 'USD', 'ask'],
    ['balance', '1000.01', 'USD', 'must-process'],
    ['overdue', '1', '', 'ask'],
  ] as const)('weighs a %s of %s %s as %s', (kind, value, currency, severity) => {
    expect(weighSum(kind, value, currency)).toBe(severity);
  });
});
