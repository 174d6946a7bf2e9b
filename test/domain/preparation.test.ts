import { expect, it } from 'vitest';
import { exitOf, type StepEnd } from '../../src/domain/preparation.js';
import { stepFor } from '../helpers/fake-cloud.js';

const exitAfter = (...ends: readonly StepEnd[]): number =>
  exitOf(ends.map((end) => ({ step: stepFor(end), end })));

it.each(['blocked', 'held', 'failed'] as const)('is partly done where a step is %s', (end) => {
  expect(exitAfter('done', 'waiting', end)).toBe(5);
  expect(exitAfter(end)).toBe(5);
});

it.each(['waiting', 'under-way'] as const)('waits where a step is %s', (end) => {
  expect(exitAfter('done', end)).toBe(6);
});

it('is done where every step is', () => {
  expect(exitAfter('done', 'done')).toBe(0);
  expect(exitAfter()).toBe(0);
});
