import { randomBytes } from 'node:crypto';
import type { Random } from '../domain/ports.js';

export const systemRandom: Random = {
  fraction: () => Math.random(),
  nonce: () => randomBytes(16).toString('hex'),
};
