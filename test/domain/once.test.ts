import { describe, expect, it } from 'vitest';
import { once } from '../../src/domain/once.js';

const counted = (): { work: () => Promise<number>; runs: () => number } => {
  let runs = 0;
  return { work: () => Promise.resolve((runs += 1)), runs: () => runs };
};

describe('once', () => {
  it('does nothing before the first call', () => {
    const { work, runs } = counted();
    expect(once(work).started()).toBe(false);
    expect(runs()).toBe(0);
  });

  it('shares one result among calls made side by side', async () => {
    const { work, runs } = counted();
    const call = once(work);
    expect(await Promise.all([call(), call(), call()])).toEqual([1, 1, 1]);
    expect(runs()).toBe(1);
    expect(call.started()).toBe(true);
  });

  it('shares a failure as well', async () => {
    const failure = new Error('failed');
    let runs = 0;
    const call = once(() => {
      runs += 1;
      return Promise.reject(failure);
    });
    await expect(call()).rejects.toBe(failure);
    await expect(call()).rejects.toBe(failure);
    expect(runs).toBe(1);
  });
});
