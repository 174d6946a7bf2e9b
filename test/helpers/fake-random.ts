import type { Random } from '../../src/domain/ports.js';

/** Draws the same fraction for ever, and nonces that count. */
export function fixedRandom(fraction = 0.5): Random {
  let drawn = 0;
  return {
    fraction: () => fraction,
    nonce: () => (drawn += 1).toString(16).padStart(32, '0'),
  };
}
