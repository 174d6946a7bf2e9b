import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../src/ports/random.js';

describe('chance', () => {
  it('gives nonces of 32 hexadecimal digits, none twice', () => {
    const nonces = Array.from({ length: 1000 }, () => systemRandom.nonce());
    expect(nonces.filter((nonce) => !/^[0-9a-f]{32}$/.test(nonce))).toEqual([]);
    expect(new Set(nonces).size).toBe(1000);
  });

  it('gives fractions from zero to less than one', () => {
    const fractions = Array.from({ length: 1000 }, () => systemRandom.fraction());
    expect(fractions.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
    expect(new Set(fractions).size).toBeGreaterThan(900);
  });
});
